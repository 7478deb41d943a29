package dk.pejling.store.sql;

import dk.pejling.model.Area;
import dk.pejling.model.AreaGroup;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.ClusterMembership;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.LocalText;
import dk.pejling.store.SetStore.Revision;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes the tables of cluster sets and groups; the caller commits. */
final class SetTables {
    private static final String REVISIONS =
            "SELECT ID, REVISION, NAME, ORIGIN, NOTE_SOURCE, NOTE_BY, NOTE_WHY, FROZEN_YEAR, SAVED, REMOVED FROM CLUSTER_SET ";

    private final Connection connection;

    SetTables(Connection connection) {
        this.connection = connection;
    }

    /** Returns the newest revision of every set, removed ones too, by id. */
    List<Revision> newest() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REVISIONS
                + "S WHERE REVISION = (SELECT MAX(REVISION) FROM CLUSTER_SET M WHERE M.ID = S.ID) ORDER BY ID")) {
            return revisions(select);
        }
    }

    /** Returns all revisions of a set, the oldest first. */
    List<Revision> history(String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REVISIONS + "WHERE ID = ? ORDER BY REVISION")) {
            select.setString(1, id);
            return revisions(select);
        }
    }

    private List<Revision> revisions(PreparedStatement select) throws SQLException {
        List<Revision> revisions = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String id = rows.getString(1);
                int number = rows.getInt(2);
                int year = rows.getInt(8);
                Optional<Year> frozen = rows.wasNull() ? Optional.empty() : Optional.of(Year.of(year));
                ClusterSet set = new ClusterSet(id, rows.getString(3), ClusterSet.Origin.ofId(rows.getString(4)), members(id, number),
                        new ClusterSet.Note(rows.getString(5), rows.getString(6), rows.getString(7)), frozen);
                revisions.add(new Revision(number, rows.getTimestamp(9, VintageTables.utc()).toInstant(), rows.getInt(10) != 0, set));
            }
        }
        return revisions;
    }

    private List<ClusterMembership> members(String id, int revision) throws SQLException {
        List<ClusterMembership> members = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT AREA_CODE, CLUSTER_NAME, TARGET_GROUP, VALID_FROM, VALID_TO "
                + "FROM CLUSTER_MEMBER WHERE SET_ID = ? AND REVISION = ? ORDER BY POSITION")) {
            select.setString(1, id);
            select.setInt(2, revision);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    members.add(new ClusterMembership(area(rows.getString(1)), rows.getString(2), Optional.ofNullable(rows.getString(3)),
                            day(rows.getDate(4)), day(rows.getDate(5))));
                }
            }
        }
        return members;
    }

    /** Sets hold municipalities of before a merger, too. */
    private static Area area(String code) {
        return AreaRegister.denmark().findEver(code)
                .orElseThrow(() -> new IllegalArgumentException("The store holds the unknown area '%s'".formatted(code)));
    }

    private static Optional<LocalDate> day(Date date) {
        return Optional.ofNullable(date).map(Date::toLocalDate);
    }

    void insert(Revision revision) throws SQLException {
        ClusterSet set = revision.set();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO CLUSTER_SET (ID, REVISION, NAME, ORIGIN, NOTE_SOURCE, "
                + "NOTE_BY, NOTE_WHY, FROZEN_YEAR, SAVED, REMOVED) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, set.id());
            insert.setInt(2, revision.number());
            insert.setString(3, set.name());
            insert.setString(4, set.origin().id());
            insert.setString(5, set.note().source());
            insert.setString(6, set.note().by());
            insert.setString(7, set.note().why());
            if (set.frozen().isPresent()) {
                insert.setInt(8, set.frozen().get().getValue());
            } else {
                insert.setNull(8, Types.INTEGER);
            }
            insert.setTimestamp(9, Timestamp.from(revision.saved()), VintageTables.utc());
            insert.setInt(10, revision.removed() ? 1 : 0);
            insert.executeUpdate();
        }
        insertMembers(set, revision.number());
    }

    private void insertMembers(ClusterSet set, int revision) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO CLUSTER_MEMBER (SET_ID, REVISION, POSITION, AREA_CODE, "
                + "CLUSTER_NAME, TARGET_GROUP, VALID_FROM, VALID_TO) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, set.id());
            insert.setInt(2, revision);
            int position = 0;
            for (ClusterMembership member : set.memberships()) {
                insert.setInt(3, position++);
                insert.setString(4, member.area().code());
                insert.setString(5, member.cluster());
                insert.setString(6, member.targetGroup().orElse(null));
                insert.setDate(7, member.from().map(Date::valueOf).orElse(null));
                insert.setDate(8, member.to().map(Date::valueOf).orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Returns the saved groups, by id. */
    List<AreaGroup> groups() throws SQLException {
        Map<String, List<Area>> members = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT GROUP_ID, AREA_CODE FROM AREA_GROUP_MEMBER")) {
            while (rows.next()) {
                members.computeIfAbsent(rows.getString(1), id -> new ArrayList<>()).add(area(rows.getString(2)));
            }
        }
        List<AreaGroup> groups = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT ID, NAME_DA, NAME_EN FROM AREA_GROUP ORDER BY ID")) {
            while (rows.next()) {
                groups.add(new AreaGroup(rows.getString(1), new LocalText(rows.getString(2), rows.getString(3)),
                        members.getOrDefault(rows.getString(1), List.of())));
            }
        }
        return groups;
    }

    void insert(AreaGroup group) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO AREA_GROUP (ID, NAME_DA, NAME_EN) VALUES (?, ?, ?)");
                PreparedStatement insertMember = connection.prepareStatement(
                        "INSERT INTO AREA_GROUP_MEMBER (GROUP_ID, AREA_CODE) VALUES (?, ?)")) {
            insert.setString(1, group.id());
            insert.setString(2, group.name().da());
            insert.setString(3, group.name().en());
            insert.executeUpdate();
            insertMember.setString(1, group.id());
            for (Area member : group.members()) {
                insertMember.setString(2, member.code());
                insertMember.addBatch();
            }
            insertMember.executeBatch();
        }
    }

    /** Returns whether there was one. */
    boolean deleteGroup(String id) throws SQLException {
        try (PreparedStatement members = connection.prepareStatement("DELETE FROM AREA_GROUP_MEMBER WHERE GROUP_ID = ?");
                PreparedStatement group = connection.prepareStatement("DELETE FROM AREA_GROUP WHERE ID = ?")) {
            members.setString(1, id);
            members.executeUpdate();
            group.setString(1, id);
            return group.executeUpdate() > 0;
        }
    }

    /** Returns a revision of a set, the next after those there are. */
    static Revision next(List<Revision> before, ClusterSet set, boolean removed, Instant now) {
        return new Revision(before.size() + 1, now, removed, set);
    }
}
