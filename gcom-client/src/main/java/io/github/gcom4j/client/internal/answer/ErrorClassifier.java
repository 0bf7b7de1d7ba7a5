package io.github.gcom4j.client.internal.answer;

import io.github.gcom4j.client.error.ApiException;
import io.github.gcom4j.client.error.ConflictException;
import io.github.gcom4j.client.error.DeleteProtectedException;
import io.github.gcom4j.client.error.ErrorDetails;
import io.github.gcom4j.client.error.ForbiddenException;
import io.github.gcom4j.client.error.InvalidArgumentException;
import io.github.gcom4j.client.error.InvalidCredentialsException;
import io.github.gcom4j.client.error.MissingScopeException;
import io.github.gcom4j.client.error.NotFoundException;
import io.github.gcom4j.client.error.OperationInProgressException;
import io.github.gcom4j.client.error.QuotaExceededException;
import io.github.gcom4j.client.error.RateLimitedException;
import io.github.gcom4j.client.error.RedirectException;
import io.github.gcom4j.client.error.SlugRecentlyDeletedException;
import io.github.gcom4j.client.error.UnavailableException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out what an error answer means: by its code, then by its message, and by its status only after that. */
public final class ErrorClassifier {
    // A scope that a sentence names near the word scope, whatever else it says.
    private static final Pattern MISSING_SCOPE = Pattern.compile(
            "(?i)\\bscopes?\\b[^a-z]{0,4}(?:is |are |of |named )?[^a-z]{0,4}([a-z][a-z0-9-]*:[a-z][a-z0-9-]*)");
    private static final Pattern SCOPE_FIRST = Pattern.compile(
            "(?i)(?:missing|lacks?|requires?|required|needs?)[^a-z]{0,4}([a-z][a-z0-9-]*:[a-z][a-z0-9-]*)[^a-z]{0,4}\\bscope");
    private static final Pattern BAD_ARGUMENT = Pattern.compile("field is required|invalid ");
    private static final Pattern PROTECTED =
            Pattern.compile("delet\\w*[ _-]?protect|protect\\w* (?:from|against) (?:being )?delet|is protected");
    private static final Pattern WAIT = Pattern.compile("wait for (\\d{1,6}) ?s");

    private ErrorClassifier() {}

    public static ApiException classify(ErrorDetails details) {
        if (details.status() == 429) {
            return new RateLimitedException(details);
        }
        return switch (details.code() == null ? "" : details.code()) {
            case "InvalidCredentials" -> new InvalidCredentialsException(details);
            // The code says that the token is known; what it lacks, the message or the spec says.
            case "Unauthorized" -> missingScope(details).orElseGet(() -> new InvalidCredentialsException(details));
            case "MissingScope", "InsufficientScope" -> missingScope(details).orElseGet(() -> forbidden(details));
            case "Forbidden" -> forbidden(details);
            case "NotFound" -> new NotFoundException(details);
            case "InvalidArgument" -> new InvalidArgumentException(details);
            case "Conflict" -> conflict(details);
            case "Loading" -> new UnavailableException(details);
            default -> byStatus(details);
        };
    }

    private static ApiException byStatus(ErrorDetails details) {
        return switch (details.status()) {
            // What is no JSON is not of the API, and may be about anything.
            case 400, 422 ->
                details.rawBody().stripLeading().startsWith("{")
                        ? new InvalidArgumentException(details)
                        : new ApiException(details);
            case 401 -> unauthorized(details);
            case 403 -> forbidden(details);
            case 404 -> new NotFoundException(details);
            case 408 -> new UnavailableException(details);
            case 409 ->
                BAD_ARGUMENT.matcher(message(details)).lookingAt()
                        ? new InvalidArgumentException(details)
                        : conflict(details);
            default -> {
                if (details.status() / 100 == 3) {
                    yield new RedirectException(details);
                }
                yield details.status() / 100 == 5 ? new UnavailableException(details) : new ApiException(details);
            }
        };
    }

    private static ApiException unauthorized(ErrorDetails details) {
        return missingScope(details).orElseGet(() -> new InvalidCredentialsException(details));
    }

    private static ApiException forbidden(ErrorDetails details) {
        if (message(details).contains("limit reached")) {
            return new QuotaExceededException(details);
        }
        return missingScope(details).orElseGet(() -> new ForbiddenException(details));
    }

    private static Optional<ApiException> missingScope(ErrorDetails details) {
        String message = details.message() == null ? "" : details.message();
        return Stream.of(MISSING_SCOPE, SCOPE_FIRST)
                .map(pattern -> pattern.matcher(message))
                .filter(Matcher::find)
                .findFirst()
                .map(scope -> new MissingScopeException(details, scope.group(1)));
    }

    /** Classifies what no API said: only what a gateway can know is believed. */
    public static ApiException ofForeignPage(ErrorDetails details) {
        return switch (details.status()) {
            case 429 -> new RateLimitedException(details);
            case 408 -> new UnavailableException(details);
            default ->
                switch (details.status() / 100) {
                    case 3 -> new RedirectException(details);
                    case 5 -> new UnavailableException(details);
                    default -> new ApiException(details);
                };
        };
    }

    /** Tells whether a create was refused for a slug that is taken, or that a stack held until moments ago. */
    public static boolean isSlugTaken(Throwable failure) {
        return failure.getClass() == ConflictException.class
                && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("same slug already exists");
    }

    private static ApiException conflict(ErrorDetails details) {
        String message = message(details);
        if (message.contains("operation in progress") || message.contains("operation is already in progress")) {
            return new OperationInProgressException(details);
        }
        if (message.contains("deleted recently")) {
            return new SlugRecentlyDeletedException(withWait(details));
        }
        // The vendor's wording is not known; any refusal that speaks of the protection is meant.
        if (PROTECTED.matcher(message).find()) {
            return new DeleteProtectedException(details);
        }
        return new ConflictException(details);
    }

    private static ErrorDetails withWait(ErrorDetails details) {
        Matcher wait = WAIT.matcher(message(details));
        if (details.retryAfter() != null || !wait.find()) {
            return details;
        }
        return new ErrorDetails(
                details.operation(),
                details.status(),
                details.code(),
                details.message(),
                details.requestId(),
                Duration.ofSeconds(Long.parseLong(wait.group(1))),
                details.rawBody());
    }

    private static String message(ErrorDetails details) {
        return details.message() == null ? "" : details.message().toLowerCase(Locale.ROOT);
    }
}
