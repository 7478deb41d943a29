package dk.pejling.cli;

import dk.pejling.store.StoreException;
import dk.pejling.workspace.HomeException;
import dk.pejling.workspace.StoreAddress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Encrypts a store that was made without a password, or gives an encrypted one another. Passwords come from the environment. */
@Command(name = "encrypt")
final class EncryptCommand extends PejlingCommand {
    @Override
    public Integer call() throws StoreException, IOException {
        StoreAddress address = pejling().address();
        String password = Optional.ofNullable(System.getenv(StoreAddress.NEW_PASSWORD_VARIABLE)).filter(secret -> !secret.isEmpty())
                .or(() -> address.isEncrypted() ? Optional.empty() : address.password().get())
                .orElseThrow(() -> CommandException.usage("encrypt.noPassword", StoreAddress.NEW_PASSWORD_VARIABLE));
        List<String> copies;
        try {
            copies = pejling().services().encrypt(address, password);
        } catch (HomeException e) {
            throw CommandException.of(e);
        }
        Output output = output();
        if (!copies.isEmpty() || output.format() != Output.Format.TABLE) {
            output.list(copies, List.of(Field.of("backup", copy -> copy)));
        }
        output.note("encrypt.done", pejling().home());
        if (!copies.isEmpty()) {
            output.warn(output.text("encrypt.copies", copies.size()));
        }
        return Exit.DONE;
    }
}
