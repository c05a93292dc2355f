package org.anhu.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.anhu.kernel.CaregiverId;
import org.anhu.kernel.CertificateId;

@Entity(name = "Certificate")
@Table(name = "certificate")
class CertificateEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String externalId;
    Long caregiverId;
    String skillCode;
    int level;
    String number;
    LocalDate validFrom;
    LocalDate validTo;

    @Version
    int version;

    void take(CertificateDetails details) {
        externalId = details.externalId();
        caregiverId = details.caregiverId().value();
        skillCode = details.skillCode();
        level = details.level();
        number = details.number();
        validFrom = details.validFrom();
        validTo = details.validTo();
    }

    Certificate toCertificate() {
        return new Certificate(
                new CertificateId(id),
                externalId,
                new CaregiverId(caregiverId),
                skillCode,
                level,
                number,
                validFrom,
                validTo);
    }
}
