package io.github.gcom4j.client.internal;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what an error answer means: by its code, then by its message, and by its status only after that. */
final class ErrorClassifier {
    private static final Pattern MISSING_SCOPE = Pattern.compile("missing required scope \\[([^\\]]+)\\]");
    private static final Pattern BAD_ARGUMENT = Pattern.compile("field is required|invalid ");
    private static final Pattern WAIT = Pattern.compile("wait for (\\d{1,6}) ?s");

    private ErrorClassifier() {}

    static ApiException classify(ErrorDetails details) {
        if (details.status() == 429) {
            return new RateLimitedException(details);
        }
        return switch (details.code() == null ? "" : details.code()) {
            case "InvalidCredentials" -> new InvalidCredentialsException(details);
            case "Unauthorized" -> unauthorized(details);
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
            case 400, 422 -> new InvalidArgumentException(details);
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
        Matcher scope = MISSING_SCOPE.matcher(details.message() == null ? "" : details.message());
        return scope.find()
                ? new MissingScopeException(details, scope.group(1))
                : new InvalidCredentialsException(details);
    }

    private static ApiException forbidden(ErrorDetails details) {
        return message(details).contains("limit reached")
                ? new QuotaExceededException(details)
                : new ForbiddenException(details);
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
        if (message.contains("delete protection") || message.contains("deleteprotection")) {
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
