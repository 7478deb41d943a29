package dk.pejling.workspace;

import dk.pejling.store.Password;
import dk.pejling.store.StorePlace;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A home and where its store is: in the home's own folder, or at a URL. The URL is the one given with a command, else that of
 * the environment ({@code PEJLING_STORE}), else the setting of the home (its file {@code store.url}). The password comes from
 * the environment ({@code PEJLING_STORE_PASSWORD}) or from whoever sits at the terminal; it is never kept or written.
 *
 * @param home folder of the store and the settings; absolute
 * @param given the URL named in the environment or with the command, empty to follow the setting of the home
 * @param password of the store
 */
public record StoreAddress(Path home, Optional<String> given, Password password) {
    /** Environment variable with the URL. */
    public static final String URL_VARIABLE = "PEJLING_STORE";
    /** Environment variable with the password. */
    public static final String PASSWORD_VARIABLE = "PEJLING_STORE_PASSWORD";

    /** Environment variable with the password that a store is to have. */
    public static final String NEW_PASSWORD_VARIABLE = "PEJLING_STORE_NEW_PASSWORD";

    private static final String SETTING = "store.url";

    /**
     * Returns an address.
     *
     * @param option the URL given with the command
     * @param environment of the process
     */
    public static StoreAddress of(Path home, Optional<String> option, Map<String, String> environment) {
        Optional<String> variable = Optional.ofNullable(environment.get(URL_VARIABLE)).filter(url -> !url.isBlank());
        Optional<String> secret = Optional.ofNullable(environment.get(PASSWORD_VARIABLE)).filter(text -> !text.isEmpty());
        return new StoreAddress(home, option.or(() -> variable), () -> secret);
    }

    /** Returns the same address with somebody at a terminal to be asked for the password of an encrypted store. */
    public StoreAddress asking(Console console, String question) {
        return new StoreAddress(home, given, () -> password.get().or(() -> {
            boolean encrypted = isEncrypted();
            char[] typed = encrypted ? console.readPassword("%s", question) : null;
            return Optional.ofNullable(typed).map(String::new);
        }));
    }

    /** Returns whether the store in the home's own folder is encrypted. */
    public boolean isEncrypted() {
        try {
            return Files.readString(home.resolve("store/service.properties"), StandardCharsets.ISO_8859_1).contains("dataEncryption=true");
        } catch (IOException e) {
            // There is no store yet, or it says itself what is wrong when it is opened.
            return false;
        }
    }

    /**
     * Returns the URL of the store, empty for the home's own folder.
     *
     * @throws HomeException if the setting of the home cannot be read, or a URL holds a password or user name: those belong
     *     elsewhere
     */
    public Optional<String> url() throws HomeException {
        Optional<String> url = given.isPresent() ? given : setting();
        if (url.isPresent() && url.get().matches("(?i).*([?&](user|password|sslpassword)=|//[^/?]*@).*")) {
            throw new HomeException(HomeException.Code.ADDRESS, home,
                    "the URL of a store holds no user name or password; see PGUSER and PGPASSFILE", null);
        }
        return url;
    }

    private Optional<String> setting() throws HomeException {
        Path file = home.resolve(SETTING);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip()).filter(url -> !url.isEmpty());
        } catch (IOException e) {
            throw new HomeException(HomeException.Code.ADDRESS, home, file + " cannot be read", e);
        }
    }

    StorePlace place() throws HomeException {
        return new StorePlace(home, url(), password);
    }
}
