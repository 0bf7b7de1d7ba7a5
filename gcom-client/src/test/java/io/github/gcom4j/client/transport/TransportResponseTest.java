package io.github.gcom4j.client.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransportResponseTest {
    @Test
    void aBodyInPartsIsReadAsOneAndMoreThanOnce() {
        TransportResponse response =
                response(part("{\"a\""), part(""), part(":1"), part("}").asReadOnlyBuffer());

        assertThat(response.bodyStream()).hasContent("{\"a\":1}");
        assertThat(response.bodyStream()).hasContent("{\"a\":1}");
        assertThat(response.body()).asString(UTF_8).isEqualTo("{\"a\":1}");
        assertThat(response.body()).asString(UTF_8).isEqualTo("{\"a\":1}");
    }

    @Test
    void aBodyIsReadByteByByteToo() throws Exception {
        InputStream stream = response(part("a"), part("\u00e9")).bodyStream();

        assertThat(new int[] {stream.read(), stream.read(), stream.read(), stream.read()})
                .containsExactly('a', 0xc3, 0xa9, -1);
        assertThat(stream.read(new byte[1], 0, 1)).isEqualTo(-1);
        assertThat(stream.read(new byte[1], 0, 0)).isZero();
    }

    @Test
    void aBodyInOnePieceIsNotCopied() {
        byte[] body = "{}".getBytes(UTF_8);

        assertThat(new TransportResponse(200, Map.of(), body).body()).isSameAs(body);
    }

    @Test
    void aPartOfAnArrayIsNotTakenForTheWhole() {
        assertThat(response(ByteBuffer.wrap("xx{}x".getBytes(UTF_8), 2, 2)).body())
                .asString(UTF_8)
                .isEqualTo("{}");
    }

    @Test
    void thereNeedBeNoBody() {
        assertThat(response().bodyStream()).isEmpty();
        assertThat(response().body()).isEmpty();
    }

    private static TransportResponse response(ByteBuffer... parts) {
        return new TransportResponse(200, Map.of(), List.of(parts));
    }

    private static ByteBuffer part(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }
}
