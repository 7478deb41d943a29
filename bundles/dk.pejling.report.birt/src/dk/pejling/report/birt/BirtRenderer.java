package dk.pejling.report.birt;

import dk.pejling.model.HalfFile;
import dk.pejling.report.ReportData;
import dk.pejling.report.ReportDesign;
import dk.pejling.report.ReportException;
import dk.pejling.report.ReportRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.eclipse.birt.report.engine.api.IRunAndRenderTask;
import org.eclipse.birt.report.engine.api.RenderOption;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;

/** Renders layouts with BIRT. */
@Component(service = ReportRenderer.class)
public final class BirtRenderer implements ReportRenderer {
    /** Fewer bytes than this are no page: an engine that lost a part of itself writes empty files without complaint. */
    private static final int SMALLEST_DOCUMENT = 1000;

    @Override
    public void render(ReportDesign design, ReportData data, Locale locale, Path out, BooleanSupplier canceled)
            throws ReportException {
        render(design, layout(design, format(design, out).id()), data, locale, out, canceled);
    }

    @Override
    public void render(ReportDesign design, byte[] layout, ReportData data, Locale locale, Path out, BooleanSupplier canceled)
            throws ReportException {
        DocumentFormat format = format(design, out);
        byte[] document = format.finished(document(design, layout, format, data, locale, canceled), data, locale);
        refuse(canceled);
        try {
            HalfFile.replace(out, document);
        } catch (IOException e) {
            throw new ReportException("The report cannot be written to " + out, e);
        }
    }

    private static DocumentFormat format(ReportDesign design, Path out) throws ReportException {
        String name = out.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!design.formats().contains(ending)) {
            throw new ReportException("The report %s is not made for %s, only for %s".formatted(design.id(), name,
                    String.join(", ", design.formats())));
        }
        return DocumentFormat.of(ending);
    }

    private static byte[] document(ReportDesign design, byte[] layout, DocumentFormat format, ReportData data, Locale locale,
            BooleanSupplier canceled) throws ReportException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        refuse(canceled);
        try {
            run(open(design, layout, format, data), format, data, locale, document, canceled);
        } catch (EngineException | SemanticException e) {
            // An engine that was told to stop may complain about what it then lacks.
            refuse(canceled);
            throw new ReportException("The report %s cannot be rendered: %s".formatted(design.id(), e.getMessage()), e);
        }
        if (document.size() < SMALLEST_DOCUMENT) {
            throw new ReportException("The report %s came out empty (%d bytes)".formatted(design.id(), document.size()));
        }
        return document.toByteArray();
    }

    private static IReportRunnable open(ReportDesign design, byte[] layout, DocumentFormat format, ReportData data)
            throws ReportException, EngineException, SemanticException {
        IReportRunnable runnable = BirtEngine.get().openReportDesign(design.layouts().get(format.id()), new ByteArrayInputStream(layout));
        ReportDesignHandle handle = (ReportDesignHandle) runnable.getDesignHandle();
        handle.setTitle(data.title());
        Sections.fit(handle, data);
        format.prepare(handle, data);
        return runnable;
    }

    @Override
    public byte[] layout(ReportDesign design, String format) throws ReportException {
        String path = design.layouts().get(format);
        try (InputStream in = url(design, path).openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ReportException("The layout %s of %s cannot be read".formatted(path, design.origin()), e);
        }
    }

    private static URL url(ReportDesign design, String path) throws ReportException {
        Bundle bundle = Platform.getBundle(design.origin());
        URL layout = bundle == null ? null : bundle.getEntry(path);
        if (layout == null) {
            throw new ReportException("There is no layout %s in %s".formatted(path, design.origin()));
        }
        return layout;
    }

    private static void run(IReportRunnable runnable, DocumentFormat format, ReportData data, Locale locale,
            ByteArrayOutputStream document, BooleanSupplier canceled) throws EngineException, ReportException {
        IRunAndRenderTask task = BirtEngine.get().createRunAndRenderTask(runnable);
        try (Stopper stopper = new Stopper(task, canceled)) {
            RenderOption option = format.option();
            option.setOutputStream(document);
            task.setRenderOption(option);
            task.setLocale(locale);
            task.setAppContext(new HashMap<>(Map.of(ReportData.CONTEXT_KEY, data)));
            task.run();
            refuse(canceled);
            refuse(task.getErrors());
        } finally {
            task.close();
        }
    }

    private static void refuse(BooleanSupplier canceled) {
        if (canceled.getAsBoolean()) {
            throw new CancellationException("Nobody wants the report any more");
        }
    }

    private static void refuse(List<?> errors) throws ReportException {
        if (!errors.isEmpty()) {
            throw new ReportException("The report was rendered with errors, first: " + errors.getFirst(),
                    errors.getFirst() instanceof Throwable cause ? cause : null);
        }
    }
}
