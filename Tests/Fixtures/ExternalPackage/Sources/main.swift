import BuiltInPlugins
import WorkbenchCLI
import WorkbenchKit

WorkbenchCLI.main(plugins: .builtIn + [Hashtags.self])
