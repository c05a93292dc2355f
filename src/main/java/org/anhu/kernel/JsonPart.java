package org.anhu.kernel;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a part of a body from its tree, where its fields must be read in another order than they were sent in. */
public final class JsonPart {

    private JsonPart() {}

    /**
     * As if the part had been sent in the order of the tree: what is wrong in it is found in its own place of the body.
     *
     * @param context of the body, whose parser stands at the end of the part
     */
    public static <T> @Nullable T read(JsonNode part, Class<T> type, DeserializationContext context)
            throws IOException {
        JsonReading.Reading<T> reading = () -> context.getParser().getCodec().treeToValue(part, type);
        if (!JsonReading.isCollecting()) {
            return reading.read();
        }
        try {
            return JsonReading.collecting(reading);
        } catch (Refusal refusal) {
            return type.cast(context.handleInstantiationProblem(type, part, refusal));
        }
    }
}
