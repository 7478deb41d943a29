package dk.pejling.ui.plugins;

import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.plugins.InstalledPlugin;
import dk.pejling.plugins.OffPlugin;
import dk.pejling.ui.Language;
import java.util.List;
import org.eclipse.osgi.util.NLS;

/** What the list of plug-ins says, line by line. */
public final class PluginLines {
    /**
     * A plug-in of the list.
     *
     * @param plugin what is installed
     * @param off those of its bundles that are switched off
     */
    public record Line(InstalledPlugin plugin, List<OffPlugin> off) {
        /** Copies the list. */
        public Line {
            off = List.copyOf(off);
        }

        /** Returns whether it is on, or why it is not. */
        public String status() {
            return off.isEmpty() ? Messages.Dialog_on : String.join("; ", off.stream().map(one -> NLS.bind(Messages.Dialog_off,
                    new PluginProblem(PluginProblem.Kind.ofId(one.problem()), one.detail()).text().in(Language.locale()))).toList());
        }
    }

    private PluginLines() {
    }

    /** Puts together what is installed and what is off; an older version that is off says nothing about a newer one. */
    public static List<Line> of(List<InstalledPlugin> installed, List<OffPlugin> off) {
        return installed.stream().map(plugin -> new Line(plugin, off.stream()
                .filter(one -> plugin.bundles().contains(new InstalledPlugin.Part(one.id(), one.version()))).toList())).toList();
    }
}
