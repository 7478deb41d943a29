package dk.pejling.cli;

import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreInfo;
import dk.pejling.store.StoreUpkeep.Right;
import dk.pejling.workspace.HomeException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks after the store as a whole. */
@Command(name = "db", subcommands = {DbCommand.InfoCommand.class, DbCommand.CheckCommand.class, DbCommand.BackupCommand.class,
    DbCommand.VerifyCommand.class, DbCommand.RestoreCommand.class, DbCommand.GrantCommand.class, BackupsCommand.class,
    EraseCommand.class, RetentionCommand.class, EncryptCommand.class})
final class DbCommand extends PejlingCommand {
    /** Without a subcommand there is nothing to do. */
    @Override
    public Integer call() {
        throw CommandException.usage("db.which");
    }

    /** Tells what there is to know. */
    @Command(name = "info")
    static final class InfoCommand extends PejlingCommand {
        private static final double MEGABYTE = 1e6;

        @Override
        public Integer call() throws StoreException, IOException {
            StoreInfo info;
            try (Session session = open()) {
                info = session.store().upkeep().info();
            }
            Output output = output();
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("kind", info.kind());
            object.put("place", info.place());
            object.put("schemaVersion", info.version());
            object.put("encrypted", info.encrypted());
            object.put("bytes", info.bytes());
            object.put("vintages", info.vintages());
            object.put("undone", info.withdrawn());
            object.put("deleted", info.deleted());
            object.put("cells", info.cells());
            object.put("definitions", info.definitions());
            object.put("user", info.user());
            object.put("log", pejling().home().resolve("log").toString());
            if (output.format() == Output.Format.JSON) {
                output.json(object);
            } else if (output.format() == Output.Format.CSV) {
                output.list(List.copyOf(object.entrySet()), List.of(Field.of("name", Map.Entry::getKey), Field.of("value", Map.Entry::getValue)));
            } else {
                object.put("bytes", Numbers.text(info.bytes() / MEGABYTE, 1, output.locale()) + " MB");
                object.put("encrypted", output.text(info.encrypted() ? "yes" : "no"));
                object.forEach((key, value) -> output.line(output.text("db." + key) + ": " + value));
            }
            return Exit.DONE;
        }
    }

    /** Tells what is damaged, or that nothing is. */
    private static Integer told(Output output, List<LocalText> damage, String wellKey, String what) {
        if (!damage.isEmpty() || output.format() != Output.Format.TABLE) {
            output.list(damage, List.of(Field.of("damage", sentence -> sentence.in(output.locale()))));
        }
        if (damage.isEmpty()) {
            output.note(wellKey, what);
            return Exit.DONE;
        }
        output.warn(output.text("db.damaged", what, damage.size()));
        return Exit.WITH_REJECTED;
    }

    /** Looks for damage in the store. */
    @Command(name = "check")
    static final class CheckCommand extends PejlingCommand {
        @Override
        public Integer call() throws StoreException, IOException {
            List<LocalText> damage;
            String place;
            try (Session session = open()) {
                damage = session.store().upkeep().check(session.tables().tables());
                place = session.store().upkeep().info().place();
            }
            return told(output(), damage, "db.well", place);
        }
    }

    /** Copies the store into a new folder. */
    @Command(name = "backup")
    static final class BackupCommand extends PejlingCommand {
        @Parameters(paramLabel = "DIR")
        private Path folder;

        @Override
        public Integer call() throws StoreException, IOException {
            Path target = pejling().file(folder).normalize();
            try (Session session = open()) {
                session.store().upkeep().backup(target);
            }
            output().list(List.of(target), List.of(Field.of("file", Path::toString)));
            return Exit.DONE;
        }
    }

    /** Looks whether a backup is whole. */
    @Command(name = "verify")
    static final class VerifyCommand extends PejlingCommand {
        @Parameters(paramLabel = "DIR")
        private Path folder;

        @Override
        public Integer call() throws StoreException, IOException {
            Path backup = pejling().file(folder).normalize();
            try {
                return told(output(), pejling().services().verify(backup, pejling().address()), "db.whole", backup.toString());
            } catch (HomeException e) {
                throw CommandException.of(e);
            }
        }
    }

    /** Makes the store of a home from a backup. */
    @Command(name = "restore")
    static final class RestoreCommand extends PejlingCommand {
        @Parameters(paramLabel = "DIR")
        private Path folder;

        @Override
        public Integer call() throws StoreException, IOException {
            try {
                pejling().services().restore(pejling().file(folder).normalize(), pejling().address());
            } catch (HomeException e) {
                throw CommandException.of(e);
            }
            output().note("db.restored", pejling().home());
            return Exit.DONE;
        }
    }

    /** Gives a user of a shared store a right. */
    @Command(name = "grant")
    static final class GrantCommand extends PejlingCommand {
        @Parameters(index = "0", paramLabel = "USER")
        private String user;

        @Parameters(index = "1", paramLabel = "read|publish|admin")
        private Right right;

        @Override
        public Integer call() throws StoreException, IOException {
            try (Session session = open()) {
                session.store().upkeep().grant(user, right);
            }
            output().note("db.granted", user, right.name().toLowerCase(Locale.ROOT));
            return Exit.DONE;
        }
    }
}
