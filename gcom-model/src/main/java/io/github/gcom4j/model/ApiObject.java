package io.github.gcom4j.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object of the API: what is sent, what is received, and what these hold. */
public interface ApiObject {
    /**
     * What was received and has no accessor, in the order received: properties that this version does not know, and those
     * it does know whose value was of another type than the spec says. The accessor of such a property reads as absent; a
     * list or map of which a part could be read holds that part. All of it is written again as it was received, unless a
     * builder has since given the property a value.
     *
     * <p>What a caller puts here is sent as well.
     *
     * @return the JSON values by name
     */
    Map<String, @Nullable Object> additionalProperties();
}
