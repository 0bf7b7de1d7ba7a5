package io.github.gcom4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.Test;

class SpecSoundnessTest {

    private static final SpecDocument SPEC = SpecDocument.shipped();

    @Test
    void swaggerParserReadsTheSpecWithoutAMessage() {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(SpecDocument.shippedText());
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void everyReferenceLeadsToAComponentAndEveryComponentIsUsed() {
        assertThat(new ReferenceCheck().problems(SPEC)).isEmpty();
    }

    @Test
    void everyKeyTypeFormatStatusAndExtensionIsKnownWhereItStands() {
        assertThat(new WordCheck().problems(SPEC)).isEmpty();
    }

    @Test
    void everySchemaMakesSense() {
        assertThat(new SchemaCheck().problems(SPEC)).isEmpty();
    }

    @Test
    void everyPatternIsSaidInWords() {
        assertThat(new PatternCheck().problems(SPEC)).isEmpty();
    }

    @Test
    void everyExampleDefaultAndEnumValueMatchesItsSchemaWithObjectsClosed() {
        assertThat(new ExampleCheck().problems(SPEC)).isEmpty();
    }

    @Test
    void everyNumberKeyAndTimeInAnExampleIsAsItsSchemaSays() {
        assertThat(new ValueCheck().problems(SPEC)).isEmpty();
    }

    @Test
    void whateverIsNullOrEmptyInAnAnswerIsMarkedAsAlwaysPresent() {
        assertThat(new PresenceCheck().problems(SPEC)).isEmpty();
    }

    @Test
    void aSchemaTakesNullExactlyWhenItIsNullable() {
        assertThat(new NullCheck().problems(SPEC)).isEmpty();
    }

    @Test
    void thePlaceholdersOfEveryPathAreItsPathParameters() {
        assertThat(new PathCheck().problems(SPEC)).isEmpty();
    }
}
