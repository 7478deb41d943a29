package dk.pejling.ui.indicators;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** The catalogue of the open home; there is one. */
public final class IndicatorsInput extends PlatformObject implements IEditorInput {
    @Override
    public boolean equals(Object other) {
        return other instanceof IndicatorsInput;
    }

    @Override
    public int hashCode() {
        return IndicatorsInput.class.hashCode();
    }

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return IndicatorMessages.Editor_name;
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return getName();
    }
}
