package dk.pejling.report.birt;

import dk.pejling.report.ReportData;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.birt.report.engine.api.HTMLImageHandler;
import org.eclipse.birt.report.engine.api.HTMLRenderOption;
import org.eclipse.birt.report.engine.api.IHTMLRenderOption;
import org.eclipse.birt.report.engine.api.IImage;
import org.eclipse.birt.report.engine.api.RenderOption;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.ReportItemHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;

/** One file for a browser, readable without the net: pictures are part of it, scripts are not. */
final class Html implements DocumentFormat {
    /** Who has the font sees the page as it is printed; the others are much alike. */
    private static final String FAMILIES = "\"Open Sans\", \"Segoe UI\", \"Noto Sans\", Arial, sans-serif";
    private static final String HEAD = """
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>%s</style>""";
    /** The sizes are those of paper: a screen shows them larger, as far as the window has room. */
    private static final double[] ZOOMS = {1, 1.25, 1.5};
    private static final int MARGIN = 16;
    private static final int SCROLLBAR = 20;
    private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;
    /**
     * On a narrow screen title, sentences and notes take its width, and tables keep their columns: the page stays within its
     * window, and the tables are pushed sideways in it. What a layout's bookmarks begin with says which are which:
     * {@code prose}, {@code finding} with a bar at its left, and {@code wide} for a table within prose.
     */
    private static final String NARROW = """
            @media screen and (max-width: %1$dpx) {
            #contentPage { display: block; width: auto !important; overflow-x: auto !important; }
            :is([data-prose], [data-finding]), :is([data-prose], [data-finding]) :is(table, tbody, tr, td):not([data-wide], [data-wide] *) {
            display: block; width: auto !important; overflow: visible !important; }
            #contentPage > tbody > tr > td > :is([data-prose], [data-finding]), [data-finding] {
            position: sticky; left: 0; max-width: calc(100vw - %2$dpx); }
            :is([data-prose], [data-finding]) div:not([data-wide] *) { text-align: left !important; }
            [data-finding] { border-left: 3px solid #0B5C6B; }
            }
            """;
    private static final Pattern MARK = Pattern.compile(" id=\"(prose|finding|wide|section)[-0-9a-z]*\"");
    private static final Pattern WIDTH = Pattern.compile("<table id=\"contentPage\"[^>]*?width:(?<millimetres>[0-9.]+)mm");
    private static final Pattern PICTURE = Pattern.compile(
            "<embed\\b[^>]*?src=\"data:image/svg\\+xml;base64,(?<data>[^\"]*)\"[^>]*>(\\s*</embed>)?");
    private static final Pattern STYLE = Pattern.compile("style=\"[^\"]*\"");

    @Override
    public String id() {
        return "html";
    }

    @Override
    public RenderOption option() {
        HTMLRenderOption option = new HTMLRenderOption();
        option.setOutputFormat("html");
        option.setHtmlPagination(false);
        option.setMasterPageContent(true);
        option.setEnableAgentStyleEngine(true);
        option.setOption(IHTMLRenderOption.URL_ENCODING, "UTF-8");
        option.setSupportedImageFormats("PNG;SVG");
        option.setImageHandler(new Inside());
        return option;
    }

    @Override
    public void prepare(ReportDesignHandle layout, ReportData data) throws SemanticException {
        // What begins a page on paper has room above it here.
        int section = 0;
        for (ReportItemHandle item : Sections.beginnings(layout)) {
            section++;
            item.setBookmark("\"section-" + section + "\"");
        }
    }

    @Override
    public byte[] finished(byte[] document, ReportData data, Locale locale) {
        String page = new String(document, StandardCharsets.UTF_8);
        page = page.replaceAll("(?s)<script\\b.*?</script>\\s*", "");
        // Random, and nothing leads there.
        page = page.replaceAll(" id=\"(AUTOGENBOOKMARK|__bookmark)_[^\"]*\"", "");
        page = MARK.matcher(page).replaceAll(" data-$1");
        page = page.replaceFirst("(?s)^<!DOCTYPE[^>]*>\\s*<html>", "<!DOCTYPE html>\n<html lang=\"" + locale.getLanguage() + "\">");
        page = page.replaceAll("<meta http-equiv=\"Content-Type\"[^>]*>", Matcher.quoteReplacement(HEAD.formatted(looks(page))
                + data.stamp().map(mark -> "\n<meta name=\"stamp\" content=\"" + mark + "\">").orElse("")));
        page = withPictures(page);
        return page.replace("font-family: \"Open Sans Semibold\";", "font-family: " + FAMILIES + "; font-weight: 600;")
                .replace("font-family: &#34;Open Sans Semibold&#34;;", "font-family: " + FAMILIES.replace('"', '\'') + "; font-weight: 600;")
                .replace("font-family: \"Open Sans\";", "font-family: " + FAMILIES + ";")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns how large the page is shown on screens of different widths. */
    private static String looks(String page) {
        Matcher width = WIDTH.matcher(page);
        StringBuilder looks = new StringBuilder("body { margin: 0; } #contentPage { margin: %1$dpx; } [data-section] { margin-top: 3em !important; }\n".formatted(MARGIN));
        if (width.find()) {
            double pixels = Double.parseDouble(width.group("millimetres")) * PIXELS_PER_MILLIMETRE;
            for (double zoom : ZOOMS) {
                looks.append("@media screen and (min-width: %dpx) { #contentPage { margin: %dpx auto; zoom: %s; } }\n"
                        .formatted((int) Math.ceil((pixels + 2 * MARGIN) * zoom), MARGIN, Double.toString(zoom)));
            }
            looks.append(NARROW.formatted((int) Math.ceil(pixels + 2 * MARGIN) - 1, 2 * MARGIN + SCROLLBAR));
        }
        return looks.append("@media print { #contentPage { margin: 0; } }").toString();
    }

    /** Returns the page with its pictures drawn in the page itself: seen everywhere, and read out by their titles. */
    private static String withPictures(String page) {
        return PICTURE.matcher(page).replaceAll(match -> {
            String svg = new String(Base64.getDecoder().decode(match.group("data")), StandardCharsets.UTF_8);
            String style = STYLE.matcher(match.group()).results().map(MatchResult::group).findFirst().orElse("");
            return Matcher.quoteReplacement(svg.replaceFirst("^<\\?xml[^>]*>", "").replaceFirst("<svg ", "<svg role=\"img\" " + style + " ")
                    .replaceAll("font-family=\"Open Sans[^\"]*\"", Matcher.quoteReplacement("font-family=\"" + FAMILIES.replace('"', '\'') + "\"")));
        });
    }

    /** Puts every picture where it is named. */
    private static final class Inside extends HTMLImageHandler {
        @Override
        public String onDesignImage(IImage image, Object context) {
            return address(image);
        }

        @Override
        public String onDocImage(IImage image, Object context) {
            return address(image);
        }

        @Override
        public String onFileImage(IImage image, Object context) {
            return address(image);
        }

        @Override
        public String onURLImage(IImage image, Object context) {
            return address(image);
        }

        @Override
        public String onCustomImage(IImage image, Object context) {
            return address(image);
        }

        private static String address(IImage image) {
            return "data:" + image.getMimeType() + ";base64," + Base64.getEncoder().encodeToString(image.getImageData());
        }
    }
}
