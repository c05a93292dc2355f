package org.anhu.entitlement.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
class AssessmentRepository implements PanacheRepositoryBase<AssessmentEntity, Long> {}
