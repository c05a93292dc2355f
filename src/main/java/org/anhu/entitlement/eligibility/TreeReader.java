package org.anhu.entitlement.eligibility;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.anhu.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value from its whole tree. What is wrong in it is told to whoever collects findings, who then reads on; a
 * creator's refusal would end the reading.
 */
abstract class TreeReader<T> extends JsonDeserializer<T> {

    private final Class<T> type;

    TreeReader(Class<T> type) {
        this.type = type;
    }

    /** @throws Refusal with everything that is wrong in it */
    abstract T read(JsonNode json);

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode json = context.readTree(parser);
        try {
            return read(json);
        } catch (Refusal refusal) {
            return type.cast(context.handleInstantiationProblem(type, json, refusal));
        }
    }
}
