package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.ErrorDetails;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sentence of a refusal says beyond its code and status. The wordings seen are few, so that others are understood too. */
public final class RefusalText {
    private static final Pattern BAD_ARGUMENT = Pattern.compile("^(?:field is required|invalid )");
    private static final Pattern BAD_TOKEN = Pattern.compile("\\b(?:token|credentials?)\\b.{0,20}"
            + "\\b(?:invalid|expired|unknown|missing|malformed|revoked|parsed)\\b"
            + "|\\b(?:invalid|expired|unknown|missing|malformed|revoked|bad|no)\\b.{0,20}\\b(?:token|credentials?)\\b");
    private static final Pattern QUOTA = Pattern.compile(
            "\\b(?:limit|quota|maximum)\\b.{0,40}\\b(?:reached|exceeded)|\\b(?:reached|exceed\\w*)\\b.{0,40}\\b(?:limit|quota|maximum)\\b");
    private static final Pattern IN_PROGRESS = Pattern.compile("\\bin progress\\b");
    private static final Pattern RECENTLY_DELETED =
            Pattern.compile("deleted recently|(?:recently|just) (?:been )?deleted");
    private static final Pattern SLUG_TAKEN =
            Pattern.compile("\\bslug\\b.{0,40}\\b(?:already exists|(?:already )?(?:taken|in use)|not available)\\b");
    private static final Pattern PROTECTED =
            Pattern.compile("delet\\w*[ _-]?protect|protect\\w* (?:from|against) (?:being )?delet|is protected");
    private static final Pattern WAIT =
            Pattern.compile("\\b(?:wait|again|in|after)\\b[a-z ]{0,12}\\b(\\d{1,6}) ?s(?:ec(?:ond)?s?)?\\b");

    private static final int READ_CHARACTERS = 2_000;

    private final ErrorDetails details;
    private final String message;

    RefusalText(ErrorDetails details) {
        this.details = details;
        this.message = details.message() == null ? "" : start(details.message().toLowerCase(Locale.ROOT));
    }

    // Whatever somebody wrote, finding out what it means takes no time.
    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), READ_CHARACTERS));
    }

    /** Tells whether a create was refused for a slug that is taken, or that a stack held until moments ago. */
    public static boolean isSlugTaken(Throwable failure) {
        return failure.getClass() == ConflictException.class
                && SLUG_TAKEN
                        .matcher(start(((ConflictException) failure)
                                .apiMessage()
                                .orElse("")
                                .toLowerCase(Locale.ROOT)))
                        .find();
    }

    /** Finds the scope that is said to be missing. */
    Optional<String> missingScope() {
        return MissingScope.named(message, details.operation().requiredScopes());
    }

    boolean isBadArgument() {
        return BAD_ARGUMENT.matcher(message).find();
    }

    boolean isOfTheToken() {
        return BAD_TOKEN.matcher(message).find();
    }

    boolean isQuota() {
        return QUOTA.matcher(message).find();
    }

    boolean isInProgress() {
        return IN_PROGRESS.matcher(message).find();
    }

    boolean isRecentlyDeleted() {
        return RECENTLY_DELETED.matcher(message).find();
    }

    // The vendor's wording is not known. Where something is to be deleted, any protection is that against it.
    boolean isProtected() {
        boolean delete = details.operation().method().equals("DELETE");
        String said = (details.code() + " " + message).toLowerCase(Locale.ROOT);
        return (delete && said.contains("protect")) || PROTECTED.matcher(said).find();
    }

    Optional<Duration> askedWait() {
        Matcher wait = WAIT.matcher(message);
        return wait.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(wait.group(1)))) : Optional.empty();
    }
}
