package dk.pejling.plugins.p2;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.query.QueryUtil;

/** The product as one unit of a home's profile: it provides what all units of the product provide, and installs nothing. */
final class ProductUnit {
    static final String ID = "dk.pejling.product.provides";

    private ProductUnit() {
    }

    /** Returns the unit for the product of a profile; equal products give equal versions. */
    static IInstallableUnit of(IProfile product) {
        Set<IProvidedCapability> provided = new LinkedHashSet<>();
        for (IInstallableUnit unit : product.query(QueryUtil.ALL_UNITS, new NullProgressMonitor())) {
            provided.addAll(unit.getProvidedCapabilities());
        }
        InstallableUnitDescription description = new InstallableUnitDescription();
        description.setId(ID);
        description.setVersion(Version.createOSGi(1, 0, 0, "p" + Integer.toHexString(content(provided))));
        description.setSingleton(true);
        description.setTouchpointType(org.eclipse.equinox.p2.metadata.ITouchpointType.NONE);
        provided.add(MetadataFactory.createProvidedCapability(IInstallableUnit.NAMESPACE_IU_ID, ID, description.getVersion()));
        description.setCapabilities(provided.toArray(IProvidedCapability[]::new));
        return MetadataFactory.createInstallableUnit(description);
    }

    private static int content(Collection<IProvidedCapability> provided) {
        Set<String> sorted = new TreeSet<>();
        provided.forEach(one -> sorted.add(one.getNamespace() + " " + new java.util.TreeMap<>(one.getProperties())));
        return sorted.hashCode();
    }

    /** Returns the unit that a home's profile has now. */
    static Optional<IInstallableUnit> in(IProfile home) {
        return home.query(QueryUtil.createIUQuery(ID), new NullProgressMonitor()).stream().findFirst();
    }
}
