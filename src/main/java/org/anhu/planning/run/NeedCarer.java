package org.anhu.planning.run;

import org.anhu.kernel.NeedId;

/**
 * One carer of one need.
 *
 * @param carerNo 1 or 2
 */
record NeedCarer(NeedId needId, int carerNo) {

    @Override
    public String toString() {
        return needId.value() + "/" + carerNo;
    }
}
