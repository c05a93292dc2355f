package org.anhu.entitlement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.anhu.entitlement.benefit.Benefit;
import org.anhu.kernel.JsonPart;
import org.jspecify.annotations.Nullable;

/** Reads a benefit by its {@code kind} wherever that was sent; fields that come before it would lose their place. */
class BenefitReader extends JsonDeserializer<Benefit> {

    private static final String KIND = "kind";

    @Override
    public @Nullable Benefit deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return JsonPart.read(kindFirst(context.readTree(parser)), Benefit.class, context);
    }

    @Override
    public @Nullable Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer byKind) throws IOException {
        return deserialize(parser, context);
    }

    private static JsonNode kindFirst(JsonNode json) {
        if (!json.has(KIND)) {
            return json;
        }
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        ordered.set(KIND, json.get(KIND));
        return ordered.setAll((ObjectNode) json);
    }
}
