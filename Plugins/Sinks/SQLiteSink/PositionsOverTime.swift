/// The view for a question that everyone asks: how the positions of a pair of countries changed.
enum PositionsOverTime {
  static let name = "positions_over_time"

  /// Undated documents stay out.
  static let creation = """
    CREATE VIEW positions_over_time AS
    SELECT p.source, p.target, p.date, p.polarity, p.shift, p.document, d.title
    FROM positions AS p JOIN documents AS d ON d.id = p.document
    WHERE p.date IS NOT NULL
    ORDER BY p.source, p.target, p.date, p.document
    """
}
