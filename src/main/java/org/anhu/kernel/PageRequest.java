package org.anhu.kernel;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list: {@code page} from 0, {@code size} 1 to 500, 50 if none is named. For {@code @BeanParam}. */
public class PageRequest {

    private static final int MOST = 500;

    @QueryParam("page")
    @Parameter(description = "page number, from 0")
    @Nullable String page;

    @QueryParam("size")
    @Parameter(description = "items a page, 1 to 500")
    @Nullable String size;

    public static PageRequest of(int page, int size) {
        PageRequest request = new PageRequest();
        request.page = Integer.toString(page);
        request.size = Integer.toString(size);
        return request;
    }

    public int page() {
        return read("page", page, 0, 0, 1_000_000);
    }

    public int size() {
        return read("size", size, 50, 1, MOST);
    }

    private static int read(String name, @Nullable String text, int otherwise, int min, int max) {
        if (text == null) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // answered below, with the range
        }
        throw Refusal.badRequest(
                "bad-parameter",
                "Send " + name + " as a whole number from " + min + " to " + max + ", not " + text + ".");
    }
}
