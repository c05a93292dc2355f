package org.anhu.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity(name = "Skill")
@Table(name = "skill")
class SkillEntity {

    @Id
    String code;

    String nameZh;
    String nameEn;

    @Version
    int version;

    void take(Skill skill) {
        code = skill.code();
        nameZh = skill.nameZh();
        nameEn = skill.nameEn();
    }

    Skill toSkill() {
        return new Skill(code, nameZh, nameEn);
    }
}
