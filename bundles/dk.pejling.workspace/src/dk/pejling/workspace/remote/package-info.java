/**
 * Commands that run in the process that holds their home, side by side with a window or with each other. The holder starts
 * a {@link dk.pejling.workspace.remote.CommandServer}; the others ask it through a
 * {@link dk.pejling.workspace.remote.CommandClient}. {@link dk.pejling.workspace.remote.Forward} is the client as a program
 * of its own, which starts without the platform: nothing that it uses may need more than Java and the model.
 *
 * <p>Talk on the socket: both sides send a preamble (four bytes {@code PJLG}, the number of the protocol) that never
 * changes; the server adds its version. Then frames follow, each of a type (one byte), a length (four bytes) and content:
 * one {@link dk.pejling.workspace.remote.Call} from the client; from the server what the command writes, and its exit code.
 */
package dk.pejling.workspace.remote;
