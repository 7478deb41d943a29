package dk.pejling.workspace;

import dk.pejling.store.DefinitionArchive;
import dk.pejling.store.KeptDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a store does with what is kept under names; the stores' own tests show that they do it. */
final class KeptInMemory implements DefinitionArchive {
    private final Map<String, KeptDefinition> kept = new LinkedHashMap<>();

    @Override
    public void keep(List<KeptDefinition> definitions) {
        definitions.forEach(one -> kept.putIfAbsent(one.hash(), one));
    }

    @Override
    public Optional<KeptDefinition> find(String hash) {
        return Optional.ofNullable(kept.get(hash));
    }

    @Override
    public boolean keepNamed(KeptDefinition definition) {
        return kept.values().stream().noneMatch(one -> one.kind().equals(definition.kind()) && one.name().equals(definition.name()))
                && kept.putIfAbsent(definition.hash(), definition) == null;
    }

    @Override
    public List<KeptDefinition> ofKind(String kind) {
        return kept.values().stream().filter(one -> one.kind().equals(kind)).toList();
    }
}
