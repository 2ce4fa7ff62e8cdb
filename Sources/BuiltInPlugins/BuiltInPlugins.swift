import CSVFiles
import CSVSink
import ConsoleSink
import CountryStance
import EntityExtraction
import JSONLinesFiles
import JSONLinesSink
import MoneyNormalization
import QuoteAttribution
import QuoteSentiment
import SQLiteSink
import StanceTimeline
import TextFiles
import TimeExpressions
public import WorkbenchKit

extension PluginRegistry {
  /// The plugins that ship with workbench.
  public static let builtIn = PluginRegistry([
    TextSource.self,
    JSONLinesSource.self,
    CSVSource.self,
    Entities.self,
    TimeExpressions.self,
    MoneyNormalization.self,
    Quotes.self,
    SentimentAnalyzer.self,
    StanceAnalyzer.self,
    StanceTimeline.self,
    ConsoleSink.self,
    JSONLinesSink.self,
    CSVSink.self,
    SQLiteSink.self,
  ])
}
