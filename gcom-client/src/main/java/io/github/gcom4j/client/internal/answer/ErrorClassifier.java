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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what an error answer means: by its code, then by its message, and by its status only after that. */
public final class ErrorClassifier {
    private ErrorClassifier() {}

    public static ApiException classify(ErrorDetails details) {
        if (details.status() == 429) {
            return new RateLimitedException(details);
        }
        return switch (plain(details.code())) {
            case "invalidcredentials" -> new InvalidCredentialsException(details);
            // The code says that the token is known; what it lacks, the message or the spec says.
            case "unauthorized" ->
                missingScope(details)
                        .orElseGet(() -> new RefusalText(details).isOfTheToken()
                                ? new InvalidCredentialsException(details)
                                : forbidden(details));
            case "forbidden", "missingscope", "insufficientscope" -> forbidden(details);
            case "notfound" -> new NotFoundException(details);
            case "invalidargument" -> new InvalidArgumentException(details);
            case "conflict" -> conflict(details);
            case "loading" -> new UnavailableException(details);
            default -> byStatus(details);
        };
    }

    // Some write a code with blanks, hyphens or in capitals.
    private static String plain(@Nullable String code) {
        return code == null ? "" : code.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
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
                new RefusalText(details).isBadArgument() ? new InvalidArgumentException(details) : conflict(details);
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
        RefusalText text = new RefusalText(details);
        if (text.isProtected()) {
            return new DeleteProtectedException(details);
        }
        return text.isQuota()
                ? new QuotaExceededException(details)
                : missingScope(details).orElseGet(() -> new ForbiddenException(details));
    }

    private static Optional<ApiException> missingScope(ErrorDetails details) {
        return new RefusalText(details).missingScope().map(scope -> new MissingScopeException(details, scope));
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

    private static ApiException conflict(ErrorDetails details) {
        RefusalText text = new RefusalText(details);
        if (text.isInProgress()) {
            return new OperationInProgressException(details);
        }
        if (text.isRecentlyDeleted()) {
            return new SlugRecentlyDeletedException(withWait(details, text));
        }
        return text.isProtected() ? new DeleteProtectedException(details) : new ConflictException(details);
    }

    private static ErrorDetails withWait(ErrorDetails details, RefusalText text) {
        return details.retryAfter() != null
                ? details
                : new ErrorDetails(
                        details.operation(),
                        details.status(),
                        details.code(),
                        details.message(),
                        details.requestId(),
                        text.askedWait().orElse(null),
                        details.rawBody());
    }
}
