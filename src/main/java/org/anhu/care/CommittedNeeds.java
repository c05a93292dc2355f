package org.anhu.care;

import java.util.Collection;
import java.util.Set;
import org.anhu.kernel.NeedId;

/**
 * Says which needs somebody has been promised a visit for, so that a change of a care plan leaves them alone. Care must
 * not import visits: the room of visits implements this as a bean. With no such bean nothing is committed.
 */
public interface CommittedNeeds {

    /** Those of the needs that have a visit which is not cancelled. */
    Set<NeedId> among(Collection<NeedId> needs);
}
