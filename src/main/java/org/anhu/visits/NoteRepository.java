package org.anhu.visits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class NoteRepository implements PanacheRepositoryBase<NoteEntity, UUID> {}
