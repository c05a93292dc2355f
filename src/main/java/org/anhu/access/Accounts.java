package org.anhu.access;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anhu.area.Area;
import org.anhu.area.Areas;
import org.anhu.kernel.Refusal;

/** The accounts. */
@Singleton
@Transactional
public class Accounts {

    private static final int GUESSES = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final AccountRepository repository;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(AccountRepository repository, Passwords passwords, Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Opens an account and returns its one-time password, which is stored nowhere and can be used only to choose
     * another.
     *
     * @throws Refusal 409 if the login is taken
     */
    public String createOneTime(NewAccount account) {
        String password = Passwords.oneTime();
        create(account, password, true);
        return password;
    }

    /** Opens an account with a password that its owner knows already; for the first administrator. */
    public void createFirst(NewAccount account, String password) {
        Passwords.requireGood("/password", password);
        create(account, password, false);
    }

    private void create(NewAccount account, String password, boolean oneTime) {
        if (repository.count("login", account.login()) > 0) {
            throw Refusal.conflict("login-taken", "There is an account of that name already: choose another.");
        }
        AccountEntity entity = new AccountEntity();
        entity.login = account.login();
        entity.role = account.role();
        entity.areaId = account.areaId().value();
        entity.caregiverId =
                account.caregiverId() == null ? null : account.caregiverId().value();
        entity.passwordHash = passwords.hash(password);
        entity.oneTime = oneTime;
        entity.createdAt = clock.instant();
        repository.persistAndFlush(entity);
    }

    public boolean isEmpty() {
        return repository.count() == 0;
    }

    /** Accounts of an area and all below it, by login. */
    public List<Account> within(Area area) {
        return repository.find(Areas.WITHIN + " order by login", java.util.Map.of("within", area.path())).stream()
                .map(AccountEntity::toAccount)
                .toList();
    }

    /** Gives an account a new one-time password. @throws Refusal 404 */
    public String reset(long id) {
        AccountEntity entity = repository.findById(id);
        if (entity == null) {
            throw Refusal.notFound("account", id);
        }
        String password = Passwords.oneTime();
        entity.passwordHash = passwords.hash(password);
        entity.oneTime = true;
        entity.failedAttempts = 0;
        entity.lockedUntil = null;
        return password;
    }

    /**
     * Checks a password. Five wrong ones in a row lock the account for 15 minutes, and the answer is the same
     * whatever was wrong. A failure is an empty answer, not an exception, so that the count is committed.
     */
    public Optional<Account> check(String login, String password) {
        Optional<AccountEntity> found = repository.lockByLogin(login);
        boolean matches = passwords.matches(
                password, found.map(entity -> entity.passwordHash).orElse(null));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AccountEntity entity = found.get();
        Instant now = clock.instant();
        if (!entity.active || (entity.lockedUntil != null && entity.lockedUntil.isAfter(now))) {
            return Optional.empty();
        }
        if (!matches) {
            entity.failedAttempts++;
            if (entity.failedAttempts >= GUESSES) {
                entity.failedAttempts = 0;
                entity.lockedUntil = now.plus(LOCKED_FOR);
            }
            return Optional.empty();
        }
        entity.failedAttempts = 0;
        entity.lockedUntil = null;
        return Optional.of(entity.toAccount());
    }

    /** Sets the owner's own password. @throws Refusal 422 if it is not good enough */
    public Account choosePassword(String login, String password) {
        Passwords.requireGood("/newPassword", password);
        AccountEntity entity = repository
                .lockByLogin(login)
                .orElseThrow(() -> new IllegalStateException("no account " + login + " behind a token of ours"));
        if (passwords.matches(password, entity.passwordHash)) {
            throw Refusal.invalid("/newPassword", "password-same", "Choose a password that is not the old one.", null);
        }
        entity.passwordHash = passwords.hash(password);
        entity.oneTime = false;
        return entity.toAccount();
    }
}
