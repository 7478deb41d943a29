package dk.pejling.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

public final class HeadlessApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        System.out.println("hello");
        return 0;
    }

    @Override
    public void stop() {
    }
}
