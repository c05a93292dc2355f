package org.anhu.care;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity(name = "ServiceItem")
@Table(name = "service_item")
class ServiceItemEntity {

    @Id
    String code;

    String serviceGroup;
    String nameZh;
    String nameEn;
    int minutes;
    String skillCode;
    Integer skillLevel;
    int carersNeeded;

    @Version
    int version;

    void take(ServiceItem item) {
        code = item.code();
        serviceGroup = item.serviceGroup().word();
        nameZh = item.nameZh();
        nameEn = item.nameEn();
        minutes = item.minutes();
        skillCode = item.skillCode();
        skillLevel = item.skillLevel();
        carersNeeded = item.carersNeeded();
    }

    ServiceItem toItem() {
        return new ServiceItem(
                code, ServiceGroup.of(serviceGroup), nameZh, nameEn, minutes, skillCode, skillLevel, carersNeeded);
    }
}
