package dk.pejling.ui.drawing;

import dk.pejling.model.HalfFile;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Svg;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;

/** What is seen, and the figures behind it, as files: each is whole afterwards, or as it was before. */
public final class PictureFile {
    /** A spreadsheet takes a file for UTF-8 when it begins so. */
    private static final String MARK = "\uFEFF";

    private PictureFile() {
    }

    /**
     * Writes a picture that stays sharp at any size.
     *
     * @throws IOException if it cannot be written
     */
    public static void svg(Path file, Scene scene) throws IOException {
        HalfFile.replace(file, Svg.of(scene).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a picture as it is on screen.
     *
     * @throws IOException if it cannot be written
     */
    public static void png(Path file, ImageData picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture};
        try {
            loader.save(bytes, SWT.IMAGE_PNG);
        } catch (SWTException e) {
            throw new IOException(e.getMessage(), e);
        }
        HalfFile.replace(file, bytes.toByteArray());
    }

    /**
     * Writes a table for spreadsheets.
     *
     * @param csv its lines
     * @throws IOException if it cannot be written
     */
    public static void csv(Path file, String csv) throws IOException {
        HalfFile.replace(file, (MARK + csv).getBytes(StandardCharsets.UTF_8));
    }
}
