package org.anhu.kernel;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list's HQL, put together from the filters that were sent; those that are null are left out. */
public final class Query {

    private final StringBuilder where;
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param where a condition that always holds, with one parameter */
    public Query(String where, String parameter, Object value) {
        this.where = new StringBuilder(where);
        parameters.put(parameter, value);
    }

    /** Adds a condition on the named parameter, unless {@code value} is null. */
    public Query and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Adds a condition on several named parameters, unless there are none. */
    public Query and(String condition, Map<String, Object> values) {
        if (!values.isEmpty()) {
            where.append(" and ").append(condition);
            parameters.putAll(values);
        }
        return this;
    }

    /** All of them, ordered by {@code order}. */
    public <E> List<E> list(PanacheRepositoryBase<E, ?> repository, String order) {
        return repository.list(where + " order by " + order, parameters);
    }

    /** One page, ordered by {@code order}, mapped to what leaves the room. */
    public <E, R> Page<R> page(
            PanacheRepositoryBase<E, ?> repository, String order, PageRequest page, Function<E, R> mapping) {
        PanacheQuery<E> query = repository
                .find(where + " order by " + order, parameters)
                .page(io.quarkus.panache.common.Page.of(page.page(), page.size()));
        return new Page<>(query.list().stream().map(mapping).toList(), page.page(), page.size(), query.count());
    }
}
