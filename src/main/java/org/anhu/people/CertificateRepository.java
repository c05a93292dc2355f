package org.anhu.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class CertificateRepository implements PanacheRepositoryBase<CertificateEntity, Long> {}
