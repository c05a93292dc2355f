package org.anhu.people;

import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.anhu.kernel.Refusal;
import org.anhu.kernel.Version;
import org.anhu.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** The skills: one list for the whole installation. */
@Singleton
@Transactional
public class Skills {

    private final SkillRepository repository;

    Skills(SkillRepository repository) {
        this.repository = repository;
    }

    /** All, by code. */
    public List<Skill> list() {
        return repository.listAll(Sort.by("code")).stream()
                .map(SkillEntity::toSkill)
                .toList();
    }

    /** @throws Refusal 404 */
    public Versioned<Skill> read(String code) {
        return versioned(entity(code));
    }

    /** @throws Refusal 422 at the field if there is no such skill; null is none, and fine */
    public void require(String pointer, @Nullable String code) {
        if (code != null && repository.findById(code) == null) {
            throw Refusal.invalid(pointer, "unknown-skill", "Send the code of a skill (see /skills).", code);
        }
    }

    /** @throws Refusal 409 if the code is taken */
    public Versioned<Skill> add(Skill skill) {
        if (repository.findById(skill.code()) != null) {
            throw Refusal.conflict("exists-already", "There is a skill " + skill.code() + " already.");
        }
        SkillEntity entity = new SkillEntity();
        entity.take(skill);
        repository.persistAndFlush(entity);
        return versioned(entity);
    }

    /** Changes the names. @throws Refusal 404, 412, 422 if the code is another */
    public Versioned<Skill> change(String code, Version seen, Skill skill) {
        SkillEntity entity = entity(code);
        seen.mustBe(entity.version);
        if (!skill.code().equals(code)) {
            throw Refusal.invalid("/code", "code-changes", "A skill keeps its code: add another skill.", skill.code());
        }
        entity.take(skill);
        repository.flush();
        return versioned(entity);
    }

    private static Versioned<Skill> versioned(SkillEntity entity) {
        return new Versioned<>(entity.toSkill(), entity.version);
    }

    private SkillEntity entity(String code) {
        SkillEntity entity = repository.findById(code);
        if (entity == null) {
            throw Refusal.notFound("skill", code);
        }
        return entity;
    }
}
