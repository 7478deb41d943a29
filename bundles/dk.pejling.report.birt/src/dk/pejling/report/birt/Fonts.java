package dk.pejling.report.birt;

import dk.pejling.report.ReportException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.SecureRandom;
import java.util.List;
import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManagerFactory;
import org.eclipse.core.runtime.FileLocator;
import org.openpdf.text.FontFactory;
import org.openpdf.text.pdf.BaseFont;
import org.osgi.framework.Bundle;

/** The fonts that reports bring along, so that a page looks the same whatever the computer has. */
final class Fonts {
    private static final List<String> FILES =
            List.of("OpenSans-Regular.ttf", "OpenSans-Semibold.ttf", "OpenSans-Bold.ttf", "OpenSans-Italic.ttf");

    private Fonts() {
    }

    /**
     * Fixes the prefix that each font's subset gets in a PDF, so that equal pages are equal files. To be called when the
     * engine has read its font configuration, before the first page.
     */
    static void fixPrefixes() {
        FontMappingManagerFactory fonts = FontMappingManagerFactory.getInstance();
        fixPrefix(fonts.createFont("Open Sans", org.openpdf.text.Font.NORMAL), 'A');
        fixPrefix(fonts.createFont("Open Sans", org.openpdf.text.Font.BOLD), 'B');
        fixPrefix(fonts.createFont("Open Sans", org.openpdf.text.Font.ITALIC), 'C');
        fixPrefix(fonts.createFont("Open Sans Semibold", org.openpdf.text.Font.NORMAL), 'D');
    }

    private static void fixPrefix(BaseFont font, char letter) {
        if (font != null) {
            font.setSecureRandom(new OneLetter(letter));
        }
    }

    /** A source of randomness that is none: OpenPDF draws the six letters of a prefix from it. */
    private static final class OneLetter extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final double place;

        OneLetter(char letter) {
            place = (letter - 'A' + 0.5) / 26;
        }

        @Override
        public double nextDouble() {
            return place;
        }
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
