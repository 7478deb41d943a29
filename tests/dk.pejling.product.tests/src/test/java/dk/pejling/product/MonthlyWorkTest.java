package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dk.pejling.product.PejlingProcess.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst does every month, on the built product and the figures that ship with it. */
@Tag("long")
class MonthlyWorkTest {
    @TempDir
    private static Path home;

    @BeforeAll
    static void demo() throws Exception {
        Result demo = PejlingProcess.run(home, "demo", "--out", home.resolve("out").toString(), "--period", "2025M06");
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        Files.createDirectories(home.resolve("targets"));
        Files.writeString(home.resolve("targets/plan.yaml"), """
                source: Beskæftigelsesplan 2025
                targets:
                  - id: flere
                    point: flere-i-job
                    area: Slagelse
                    period: 2025M12
                    value: 4.3
                    baseline: 4.6
                    baselinePeriod: 2024M12
                    yellow: 0.2
                  - {id: kurser, under: flere, name: Deltagere, unit: persons, polarity: high, team: Team Unge, area: Slagelse,
                     period: 2021M09, value: 33, actuals: {2021M09: 50}}
                """);
        Files.createDirectories(home.resolve("budgets"));
        Files.writeString(home.resolve("budgets/budget.yaml"), """
                source: Budget 2025
                budgets:
                  - {id: b, point: flere-i-job, area: Slagelse, year: 2025, price: 120000, net: true, volume: 1800}
                """);
    }

    private static Result run(String... arguments) throws Exception {
        return PejlingProcess.run(home, arguments);
    }

    private static JsonNode json(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        Result result = run(all.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.json();
    }

    private static void wrong(String message, String... arguments) throws Exception {
        Result result = run(arguments);
        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(message);
    }

    @Test
    void followUpOverTwoTargetGroupsHasSetsAndTheGroupBesideTheCountry() throws Exception {
        JsonNode all = json("followup", "--target-group", "kontanthjaelp,dagpenge", "--period", "2025M06", "--areas", "Region Sjælland",
                "--earlier", "2025M01", "--basis", "level");
        assertThat(all.get("targetGroups")).hasSize(2);
        assertThat(all.at("/targetGroups/0/areas")).hasSize(17);
        assertThat(all.at("/targetGroups/0/points/0/spreadEarlier/n").asInt()).isEqualTo(17);
        int cases = all.get("cases").asInt();
        assertThat(all.at("/targetGroups/0/sets/worseOnAll/count").asInt() + all.at("/targetGroups/1/sets/worseOnAll/count").asInt())
                .isEqualTo(cases);
        assertThat(all.at("/union/count").asInt()).isEqualTo(cases - all.at("/inAll/count").asInt());
        // 12,930 of 13,231 a year before: −2.275 %.
        JsonNode group = json("followup", "--target-group", "kontanthjaelp", "--period", "2025M06", "--areas", "Region Sjælland")
                .at("/againstCountry/0");
        assertThat(group.at("/group/value").asDouble()).isCloseTo(100.0 * (12_930 - 13_231) / 13_231, within(1e-9));
        assertThat(group.get("verdict").asText()).isEqualTo("worse");
        assertThat(run("followup", "--target-group", "kontanthjaelp", "--period", "2025M06", "--areas", "Region Sjælland", "--name",
                "kommunerne på Sjælland").out()).contains("er på landsplan faldet 2,75 procent, mens det kun er faldet 2,27 procent for "
                + "kommunerne på Sjælland");
        wrong("2025M07", "followup", "--target-group", "kontanthjaelp", "--period", "2025M06", "--earlier", "2025M07");
    }

    @Test
    void rowsOfAScorecardSayAmbitionIndexAndGoals() throws Exception {
        JsonNode row = json("scorecard", "--area", "Slagelse", "--target-group", "kontanthjaelp", "--period", "2025M06").at("/rows/0");
        assertThat(row.at("/ambition/betterThanBefore").asBoolean()).isTrue();
        assertThat(row.at("/ambition/aboveAverage").asBoolean()).isFalse();
        assertThat(row.at("/ambition/met").asBoolean()).isFalse();
        // 4.6 against 2.8.
        assertThat(row.at("/index/country").asDouble()).isCloseTo(100 * 4.6 / 2.8, within(1e-9));
        assertThat(row.get("signConflict").isNull()).isTrue();
        assertThat(row.at("/targets")).hasSize(1);
        // Half of the way from 4.6 to 4.3 in half of the time.
        assertThat(row.at("/targets/0/expected").asDouble()).isCloseTo(4.45, within(1e-9));
        assertThat(row.at("/targets/0/attainment").asDouble()).isCloseTo(0, within(1e-9));
        assertThat(row.at("/targets/0/light").asText()).isEqualTo("yellow");
    }

    @Test
    void goalsAreATreeAndStandOnThePage() throws Exception {
        JsonNode targets = json("targets", "--period", "2025M06");
        assertThat(targets.findValuesAsText("id")).containsExactly("flere", "kurser");
        assertThat(targets.at("/1/attainment").asDouble()).isCloseTo(151.515, within(1e-3));
        Path pdf = home.resolve("goals.pdf");
        Result rendered = run("report", "render", "scorecard", "--param", "area=Slagelse", "--param", "period=2025M06", "--out", pdf.toString());
        assertThat(rendered.exitCode()).as(rendered.err()).isZero();
        assertThat(PejlingProcess.tool("pdftotext", "-layout", pdf.toString(), "-").replaceAll("\\s+", " "))
                .contains("Mål: „Flere i job“", "forventet 4,5", "lidt bagud", "Beskæftigelsesplan 2025");
        Path bad = Files.writeString(home.resolve("bad.csv"), "id;point;area;period;low;high;source\na;flere;Slagelse;2025M12;1;2;p\n");
        Result checked = run("targets", "--check", bad.toString());
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.err()).contains("bad.csv, line 2", "flere-i-job");
        assertThat(run("targets", "--check", home.resolve("none.yaml").toString()).exitCode()).isEqualTo(3);
    }

    /** Averaging, own in or out, n, units and ages stand wherever the numbers do. */
    @Test
    void tablesSayHowTheirNumbersAreMade() throws Exception {
        assertThat(run("scorecard", "--area", "Slagelse", "--target-group", "kontanthjaelp", "--period", "2025M06").out()).contains(
                "Fastholdt i job        2025Q01 (ældre)", "Hurtigere i job: venter på tabel y60a27", "vægtet = sum af tællere / sum af nævnere",
                "Slagelse indgår ikke. n = 7.", "Antallet af fuldtidspersoner på kontanthjælp faldt kun 0,39 procent");
        assertThat(run("followup", "--target-group", "kontanthjaelp", "--period", "2025M06", "--areas", "Region Sjælland").out()).contains(
                "Flere i job, pct., dårligst øverst. Gruppe: De 7 nærmeste efter rammevilkår; vægtet gennemsnit, egen kommune er ikke med.");
    }

    @Test
    void aChangeIsToldByParts() throws Exception {
        JsonNode change = json("change", "--indicator", "flere-i-job", "--area", "Hele landet", "--to", "2025M06");
        double sum = change.get("restPoints").asDouble();
        for (JsonNode part : change.get("parts")) {
            sum += part.get("contribution").asDouble();
        }
        assertThat(sum).isCloseTo(change.at("/total/percent").asDouble(), within(1e-9)).isCloseTo(100.0 * (84_524 - 86_914) / 86_914, within(1e-9));
        assertThat(change.get("beside")).hasSize(3);
        JsonNode rate = json("change", "--measure", "y25i09.antal-langtidsledige-fuldtidspersoner", "--per",
                "y25i01.antal-ledige-fuldtidspersoner", "--by", "Ydelsesgrupper", "--area", "Hele landet", "--to", "2025M06");
        double effects = rate.get("rest").asDouble();
        for (JsonNode part : rate.get("parts")) {
            effects += part.get("contribution").asDouble();
        }
        assertThat(effects).isCloseTo(rate.at("/total/change").asDouble(), within(1e-9));
        // A municipality has no parts of its own here: it is one of those of its region and of the country.
        JsonNode ways = json("change", "--indicator", "flere-i-job", "--area", "Slagelse", "--to", "2025M06").get("ways");
        assertThat(ways).extracting(way -> way.get("of").asText()).containsExactly("Region Sjælland", "Hele landet");
        for (JsonNode way : ways) {
            double told = way.get("rest").asDouble();
            for (JsonNode part : way.get("parts")) {
                told += part.get("contribution").asDouble();
            }
            assertThat(told).isCloseTo(way.at("/total/change").asDouble(), within(1e-9));
        }
        assertThat(run("change", "--indicator", "langtidsledige", "--basis", "level", "--area", "Slagelse", "--to", "2025M06").out())
                .contains("Tæller og nævner, Slagelse: ", "Efter kommune, Region Sjælland: ", "kontanthjælp (y60a02.antal-fuldtidspersoner): 1.812 → 1.805");
        assertThat(run("change", "--indicator", "flere-i-job", "--area", "Hele landet", "--to", "2025M06").out())
                .startsWith("Flere i job (flere-i-job), Hele landet: ");
        wrong("aktiveringsgrad", "change", "--indicator", "aktiveringsgrad", "--area", "Hele landet", "--to", "2025M06");
        wrong("2026M06", "change", "--indicator", "flere-i-job", "--area", "Slagelse", "--from", "2026M06", "--to", "2025M06");
        wrong("Ydelsesgrupper", "change", "--measure", "y25i01.antal-ledige-fuldtidspersoner", "--by", "Ydelse", "--area", "Slagelse", "--to",
                "2025M06");
    }

    @Test
    void countsAreMoney() throws Exception {
        JsonNode budget = json("budget", "--period", "2025M06").get(0);
        assertThat(budget.get("knownMonths").asInt()).isEqualTo(6);
        // 1,805 persons in June at 10,000 kroner.
        assertThat(budget.at("/months/5/actualAmount").asDouble()).isCloseTo(18_050_000, within(1e-6));
        assertThat(budget.get("volumeEffect").asDouble() + budget.get("priceEffect").asDouble())
                .isCloseTo(budget.get("deviation").asDouble(), within(1e-6));
        JsonNode savings = json("savings", "--indicator", "flere-i-job", "--period", "2025M06", "--price", "72000", "--price-year", "2025",
                "--areas", "Slagelse,Faxe");
        assertThat(savings.at("/areas/1/kroner").asDouble()).as("Faxe is better than its group").isZero();
        assertThat(savings.at("/areas/0/kroner").asDouble()).isBetween(savings.at("/areas/0/lowKroner").asDouble(),
                savings.at("/areas/0/highKroner").asDouble()).isEqualTo(savings.at("/total/kroner").asDouble());
        wrong("--own in", "savings", "--indicator", "flere-i-job", "--period", "2025M06", "--price", "72000", "--price-year", "2025", "--own",
                "in", "--areas", "Slagelse");
        wrong("aktiveringsgrad", "savings", "--indicator", "aktiveringsgrad", "--price", "72000", "--price-year", "2025");
    }

    @Test
    void aCatalogueSaysWhatItRestsOn() throws Exception {
        JsonNode constants = json("indicators", "--constants");
        JsonNode hours = constants.get(constants.size() - 1);
        assertThat(hours.get("id").asText()).isEqualTo("timer-i-stedet-for-tilbud");
        assertThat(hours.get("fromStatus").asText()).isEqualTo("proposed");
        assertThat(json("indicators", "--schema").at("/$defs/point/properties/unverified").isMissingNode()).isFalse();
        JsonNode savings = json("value", "--indicator", "besparelsespotentiale", "--area", "Slagelse", "--period", "2025M06").get(0);
        assertThat(savings.get("value").asDouble()).isBetween(savings.get("low").asDouble(), savings.get("high").asDouble()).isPositive();
        assertThat(savings.get("nothing").asBoolean()).isFalse();
        assertThat(savings.get("vintages")).isNotEmpty();
        Result waiting = run("value", "--indicator", "sanktioner", "--area", "Slagelse", "--period", "latest", "--lang", "en");
        assertThat(waiting.exitCode()).isEqualTo(3);
        assertThat(waiting.err()).contains("waits for table y60h02");
    }

    @Test
    void seriesGoOnAndHaveLimits() throws Exception {
        JsonNode forecast = json("forecast", "--measure", "y60a02.antal-fuldtidspersoner", "--area", "Slagelse", "--horizon", "3");
        assertThat(forecast.get("forecast")).hasSize(3);
        assertThat(forecast.at("/forecast/0/period").asText()).isEqualTo("2026M08");
        assertThat(forecast.at("/forecast/2/low95").asDouble()).isLessThan(forecast.at("/forecast/2/low80").asDouble());
        assertThat(run("forecast", "--indicator", "flere-i-job", "--area", "Slagelse").out()).contains("Prognose for Flere i job (flere-i-job), Slagelse",
                "Theta-metoden", "ikke et offentliggjort tal");
        assertThat(run("forecast", "--indicator", "hurtigere-i-job", "--area", "Slagelse").exitCode()).isEqualTo(3);
        JsonNode limits = json("limits", "--indicator", "flere-i-job", "--area", "Slagelse");
        assertThat(limits.get("values")).hasSize(60);
        assertThat(limits.get("low").asDouble()).isLessThan(limits.get("high").asDouble());
        assertThat(limits.get("indicator").asText()).isEqualTo("flere-i-job");
        assertThat(run("limits", "--indicator", "flere-i-job", "--area", "Slagelse").out()).startsWith("Flere i job (flere-i-job), Slagelse: ");
        JsonNode funnel = json("funnel", "--indicator", "langtidsledige", "--period", "2025M06", "--out", home.resolve("tragt.svg").toString());
        assertThat(funnel.get("areas").size()).isBetween(80, 98);
        assertThat(home.resolve("tragt.svg")).content().startsWith("<svg").contains("Langtidsledige, juni 2025");
        wrong("hurtigere-i-job", "funnel", "--indicator", "hurtigere-i-job", "--period", "2025M06");
        wrong(".svg", "funnel", "--indicator", "langtidsledige", "--out", "tragt.png");
        wrong("12", "limits", "--indicator", "flere-i-job", "--area", "Slagelse", "--base", "6");
    }

    @Test
    void aFrozenFollowUpStaysAndIsSetBesideToday() throws Exception {
        String[] freeze = {"freeze", "Opfølgning juni", "--target-group", "kontanthjaelp", "--period", "2025M06", "--by", "Analyse", "--areas",
            "Slagelse,Randers", "--as-of", "2026-08-22", "--comment", "Slagelse/flere-i-job=Ny indsats"};
        Result frozen = run(freeze);
        assertThat(frozen.exitCode()).as(frozen.err()).isZero();
        Result again = run(freeze);
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.err()).contains("Opfølgning juni");
        assertThat(home.resolve("frozen")).as("it lies in the store").doesNotExist();
        JsonNode today = json("frozen", "Opfølgning juni");
        assertThat(today.get("cells").asInt()).isEqualTo(2 * 8 * 2);
        assertThat(today.get("differences")).isEmpty();
        assertThat(today.at("/comments/0/text").asText()).isEqualTo("Ny indsats");
        assertThat(json("frozen").get(0).get("by").asText()).isEqualTo("Analyse");
        wrong("opfoelgning-juni", "frozen", "opfoelgning-juli");
        for (String name : new String[] {"!?", "a".repeat(201)}) {
            wrong("200", "freeze", name, "--target-group", "kontanthjaelp", "--by", "A", "--areas", "Slagelse");
        }
        wrong("Nyborg", "freeze", "x", "--target-group", "kontanthjaelp", "--by", "A", "--areas", "Slagelse", "--comment", "Nyborg/flere-i-job=x");
    }
}
