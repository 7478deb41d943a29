package dk.pejling.report.internal;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.followup.SetLogic;
import dk.pejling.model.Area;
import dk.pejling.report.ColumnType;
import dk.pejling.report.FollowUpDocument;
import dk.pejling.report.FollowUpReport;
import dk.pejling.report.ReportTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a follow-up says over all its target groups: title, command, sentences, the group beside the country, overlaps. */
public final class FollowUpFront {
    /** How many municipalities a title names. */
    private static final int NAMED = 3;

    private final FollowUpDocument document;
    private final Wording wording;
    private final Optional<SetLogic> sets;
    private final List<String> sentences = new ArrayList<>();

    /** Prepares it in a language. */
    public FollowUpFront(FollowUpDocument document, Wording wording) {
        this.document = document;
        this.wording = wording;
        sets = several() ? Optional.of(new SetLogic(document.reports().stream()
                .map(report -> new FollowUp(document.basis(), report.cards())).toList())) : Optional.empty();
        document.against().ifPresent(group -> sentences.addAll(new GroupSentences(group, document.name(), wording).all()));
        sets.ifPresent(logic -> sentences.addAll(new SetSentences(logic, wording).all()));
    }

    /** Returns what municipalities are called as a group where nobody gave it a name. */
    public static String name(String where, int municipalities, Wording wording) {
        if (municipalities == 1) {
            return where;
        }
        return isPlace(where) ? wording.get("against.name.where", where) : wording.get("against.name", municipalities);
    }

    /** Several municipalities that have no common name are named one by one. */
    private static boolean isPlace(String where) {
        return !where.isEmpty() && !where.contains(",");
    }

    boolean several() {
        return document.reports().size() > 1;
    }

    private FollowUpReport first() {
        return document.reports().getFirst();
    }

    private Scorecard card() {
        return first().cards().getFirst();
    }

    private List<TargetGroup> groups() {
        return document.reports().stream().map(report -> report.cards().getFirst().targetGroup()).toList();
    }

    /** Returns the title of a document over several target groups. */
    public String title() {
        return title(wording.get("followup.front.title"), first(), wording);
    }

    /** Returns a title that begins with what the document is about. */
    static String title(String about, FollowUpReport report, Wording wording) {
        int municipalities = report.cards().size();
        List<String> names = report.cards().stream().map(card -> card.area().name()).toList();
        String key = report.where().isEmpty() ? "followup.title" : municipalities <= NAMED ? "followup.title.named"
                : isPlace(report.where()) ? "followup.title.where" : "followup.title";
        return wording.get(key, about, wording.period(report.cards().getFirst().period()),
                key.endsWith("named") ? wording.list(names) : report.where(), municipalities);
    }

    /** Returns the command that makes the document. */
    String command() {
        String command = wording.get("followup.reproduce", String.join(",", groups().stream().map(TargetGroup::id).toList()), card().period());
        if (!first().where().isEmpty()) {
            command = wording.get("followup.reproduce.where", command, first().where());
        }
        if (document.against().isPresent() && !document.name().equals(name(first().where(), first().cards().size(), wording))) {
            command = wording.get("followup.reproduce.name", command, document.name());
        }
        if (document.basis() == FollowUp.Basis.LEVEL && !sentences.isEmpty()) {
            command = wording.get("followup.reproduce.basis", command, document.basis().id());
        }
        String compared = wording.compared("followup.reproduce", command, card().comparison());
        return card().asOf().map(day -> wording.get("followup.reproduce.asOf", compared, day)).orElse(compared);
    }

    /** Returns the sentences; none where there is nothing to say beyond the list of a target group. */
    List<String> sentences() {
        return sentences;
    }

    /** Returns the tables in front; none where there is nothing to say beyond the list of a target group. */
    public List<ReportTable> tables() {
        List<ReportTable> tables = new ArrayList<>();
        if (several()) {
            tables.add(front());
        }
        if (!sentences.isEmpty()) {
            ReportTable.Builder overview = ReportTable.named("overview").texts("text");
            sentences.forEach(sentence -> overview.row().set("text", sentence));
            tables.add(overview.build());
        }
        document.against().ifPresent(group -> tables.add(new AgainstTable(group, document.name(), wording).table()));
        sets.ifPresent(logic -> tables.add(overlaps(logic)));
        if (!tables.isEmpty()) {
            tables.add(WorkbookTables.sheets("frontSheets", wording, Optional.empty(), "overview", "against", "overlaps"));
        }
        return tables;
    }

    private ReportTable front() {
        ReportTable.Builder table = ReportTable.named("front").texts("kicker", "who", "retrieved", "title", "subtitle", "note");
        table.row().set("kicker", wording.get("followup.kicker"))
                .set("who", wording.get("followup.front.who", wording.list(groups().stream().map(group -> wording.in(group.name())).toList())))
                .set("retrieved", SourcesTable.retrieved(document.reports().stream().flatMap(report -> report.sources().stream()).toList(), wording))
                .set("title", title()).set("subtitle", wording.get("followup.front.subtitle")).set("note",
                        (document.against().isPresent() ? wording.get("followup.front.note.against") + " " : "") + wording.get("followup.front.note"));
        return table.build();
    }

    /** Who is worse on all points in exactly which target groups, those in most first; and who in none. */
    private ReportTable overlaps(SetLogic logic) {
        ReportTable.Builder table = ReportTable.named("overlaps").texts("heading", "name", "count", "areas", "headCount", "headAreas")
                .columns(ColumnType.INTEGER, "countValue");
        logic.regions().stream().sorted(Comparator.comparing(region -> -region.groups().size())).forEach(region -> {
            String names = wording.list(region.groups().stream().map(group -> wording.in(group.name())).toList());
            boolean all = region.groups().size() == groups().size();
            overlap(table, all ? Wording.capital(names) : wording.get("overlaps.only", names), region.units());
        });
        List<Area> worse = logic.union();
        List<Area> compared = logic.units().stream().filter(unit -> isCompared(logic, unit)).toList();
        overlap(table, wording.get("overlaps.none"), compared.stream().filter(unit -> !worse.contains(unit)).toList());
        List<Area> apart = logic.units().stream().filter(unit -> !compared.contains(unit)).toList();
        if (!apart.isEmpty()) {
            overlap(table, wording.get("followup.set.none"), apart);
        }
        return table.build();
    }

    private static boolean isCompared(SetLogic logic, Area unit) {
        return logic.followUps().stream().anyMatch(followUp -> !followUp.sets().get(FollowUp.Standing.NONE).contains(unit));
    }

    private void overlap(ReportTable.Builder table, String name, List<Area> areas) {
        table.row().set("heading", wording.get("overlaps.heading." + document.basis().id())).set("name", name)
                .set("count", Integer.toString(areas.size())).set("countValue", areas.size())
                .set("areas", String.join(", ", areas.stream().map(Area::name).toList()))
                .set("headCount", wording.get("column.count")).set("headAreas", wording.get("column.areas"));
    }
}
