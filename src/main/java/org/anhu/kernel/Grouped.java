package org.anhu.kernel;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one query, read from a cursor a few thousand at a time and handed out key by key, so that several
 * queries over a million rows can be merged without holding them. The first column is the key; the query orders by it
 * {@code collate "C"}, and the keys are asked for in that order.
 */
public final class Grouped<T> implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 5_000;

    /** Reads one row, its key being column 1. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Row<T> row;
    private @Nullable String key;

    private Grouped(Connection connection, PreparedStatement statement, ResultSet rows, Row<T> row) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.row = row;
    }

    /** Opens it in the caller's transaction, without which there is no cursor. */
    public static <T> Grouped<T> open(DataSource database, String sql, Row<T> row, Object... parameters) {
        try {
            Connection connection = database.getConnection();
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            Grouped<T> grouped = new Grouped<>(connection, statement, statement.executeQuery(), row);
            grouped.advance();
            return grouped;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The key of the next rows, null after the last. */
    public @Nullable String next() {
        return key;
    }

    /** The rows of this key, none if there are none. @throws IllegalStateException if a smaller key was passed over */
    public List<T> of(String wanted) {
        if (key == null || !key.equals(wanted)) {
            if (key != null && compare(key, wanted) < 0) {
                throw new IllegalStateException("rows of " + key + " were not asked for before " + wanted);
            }
            return List.of();
        }
        try {
            List<T> group = new ArrayList<>();
            while (wanted.equals(key)) {
                group.add(row.read(rows));
                advance();
            }
            return group;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void advance() throws SQLException {
        key = rows.next() ? rows.getString(1) : null;
    }

    /** The order of {@code collate "C"}, that of the UTF-8 bytes. */
    public static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try (connection;
                statement;
                rows) {
            key = null;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
