package org.anhu.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@Singleton
class AccountRepository implements PanacheRepositoryBase<AccountEntity, Long> {

    /** Locked, so that guesses at one account are counted one by one. */
    Optional<AccountEntity> lockByLogin(String login) {
        return find("login", login).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
