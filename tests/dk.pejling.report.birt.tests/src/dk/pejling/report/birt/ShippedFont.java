package dk.pejling.report.birt;

import dk.pejling.report.internal.Weight;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import org.osgi.framework.FrameworkUtil;

/** Fonts as this bundle ships them. */
final class ShippedFont {
    private ShippedFont() {
    }

    static Font of(Weight weight) throws IOException, FontFormatException {
        String name = "OpenSans-" + weight.name().charAt(0) + weight.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        try (InputStream in = FrameworkUtil.getBundle(BirtRenderer.class).getEntry("fonts/" + name + ".ttf").openStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }
}
