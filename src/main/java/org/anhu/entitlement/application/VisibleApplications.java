package org.anhu.entitlement.application;

import jakarta.enterprise.context.RequestScoped;
import org.anhu.area.Scope;
import org.anhu.kernel.ApplicationId;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Versioned;

/** The applications that the user of this request may see. */
@RequestScoped
class VisibleApplications {

    private final Applications applications;
    private final Scope scope;

    VisibleApplications(Applications applications, Scope scope) {
        this.applications = applications;
        this.scope = scope;
    }

    /** @throws Refusal 404, as if it were not there */
    Versioned<Application> read(ApplicationId id) {
        require(id);
        return applications.read(id);
    }

    /** @throws Refusal 404, as if it were not there */
    void require(ApplicationId id) {
        scope.require(applications.areaOf(id), "application", id.value());
    }
}
