package dk.pejling.report.birt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static String stable(String pdf) {
        return new String(Pdf.stable(pdf.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
    }

    @Test
    void datesAndIdentifiersOfTwoRunsBecomeOne() {
        String first = "%PDF<</CreationDate(D:20260101120000Z)/ID [<0a1b2c3d><0a1b2c3d>]>>æ";
        String second = "%PDF<</CreationDate(D:20260102130000Z)/ID [<ffffffff><ffffffff>]>>æ";
        assertThat(stable(first)).isEqualTo(stable(second)).hasSameSizeAs(first).doesNotContain("2026", "0a1b2c3d");
    }

    @Test
    void otherContentGetsAnotherIdentifier() {
        assertThat(stable("a/ID [<0a1b2c3d><0a1b2c3d>]").substring(1)).isNotEqualTo(stable("b/ID [<0a1b2c3d><0a1b2c3d>]").substring(1));
    }

    @Test
    void everyOtherByteStays() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        assertThat(Pdf.stable(bytes)).isEqualTo(bytes);
    }
}
