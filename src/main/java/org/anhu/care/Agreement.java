package org.anhu.care;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.anhu.kernel.AgreementId;

/** 协议书: what elder and provider signed; without one that covers the day there is no dispatch (S3-19). */
public record Agreement(AgreementId id, @JsonUnwrapped AgreementDetails details) {}
