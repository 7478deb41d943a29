package dk.pejling.report.birt;

import dk.pejling.report.ReportException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import org.eclipse.core.runtime.FileLocator;
import org.openpdf.text.FontFactory;
import org.osgi.framework.Bundle;

/** The fonts that reports bring along, so that a page looks the same whatever the computer has. */
final class Fonts {
    private static final List<String> FILES =
            List.of("OpenSans-Regular.ttf", "OpenSans-Semibold.ttf", "OpenSans-Bold.ttf", "OpenSans-Italic.ttf");

    private Fonts() {
    }

    /**
     * Makes the fonts known to text (embedded in the PDF) and to pictures (drawn).
     *
     * @return what maps any other font to them
     */
    static URL register(Bundle bundle) throws ReportException {
        try {
            for (String name : FILES) {
                File file = new File(FileLocator.toFileURL(bundle.getEntry("fonts/" + name)).toURI());
                FontFactory.register(file.getPath());
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
            }
            return FileLocator.toFileURL(bundle.getEntry("fonts/fonts.xml"));
        } catch (IOException | URISyntaxException | FontFormatException e) {
            throw new ReportException("The fonts of reports cannot be read", e);
        }
    }
}
