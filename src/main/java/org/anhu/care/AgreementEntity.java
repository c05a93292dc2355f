package org.anhu.care;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.anhu.kernel.AgreementId;
import org.anhu.kernel.ElderId;

@Entity(name = "Agreement")
@Table(name = "agreement")
class AgreementEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String externalId;
    Long elderId;
    LocalDate fromDate;
    LocalDate toDate;
    LocalDate signedOn;
    LocalDate promiseSignedOn;

    @Version
    int version;

    void take(AgreementDetails details) {
        externalId = details.externalId();
        elderId = details.elderId().value();
        fromDate = details.fromDate();
        toDate = details.toDate();
        signedOn = details.signedOn();
        promiseSignedOn = details.promiseSignedOn();
    }

    Period period() {
        return new Period(fromDate, toDate);
    }

    Agreement toAgreement() {
        return new Agreement(
                new AgreementId(id),
                new AgreementDetails(externalId, new ElderId(elderId), fromDate, toDate, signedOn, promiseSignedOn));
    }
}
