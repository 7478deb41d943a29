package dk.pejling.ui;

import dk.pejling.workspace.HomeException;
import org.eclipse.osgi.util.NLS;

/** Why a home cannot be opened, in a sentence. */
public final class HomeTexts {
    private HomeTexts() {
    }

    /** Returns the sentence. */
    public static String of(HomeException failure) {
        return switch (failure.code()) {
            case IN_USE -> NLS.bind(Messages.Home_inUse, failure.home(), failure.detail().in(Language.locale()));
            case UNUSABLE -> NLS.bind(Messages.Home_unusable, failure.home(), failure.detail().in(Language.locale()));
            case TOO_NEW -> NLS.bind(Messages.Home_tooNew, failure.home(), failure.detail().in(Language.locale()));
            case DISK_FULL -> NLS.bind(Messages.Home_diskFull, failure.home());
            case STORE, PASSWORD, ADDRESS, DEFINITIONS -> NLS.bind(Messages.Home_store, failure.home(), failure.detail().in(Language.locale()));
        };
    }
}
