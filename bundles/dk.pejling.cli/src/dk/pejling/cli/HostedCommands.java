package dk.pejling.cli;

import dk.pejling.workspace.Services;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.remote.Call;
import dk.pejling.workspace.remote.CommandRunner;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command line as a service, for the process that holds a home. */
@Component(service = CommandRunner.class)
public final class HostedCommands implements CommandRunner {
    private final Services services;

    /** Takes what commands are made of. */
    @Activate
    public HostedCommands(@Reference Services services) {
        this.services = services;
    }

    @Override
    public int run(Call call, Session session, BooleanSupplier canceled, PrintStream out, PrintStream err) {
        return new Pejling(services, new HostProcess(call, session, canceled), out, err).run(call.arguments().toArray(String[]::new));
    }
}
