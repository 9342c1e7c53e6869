package careplan.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.libraries.asm.ClassReader;
import org.eclipse.persistence.internal.libraries.asm.ClassVisitor;
import org.eclipse.persistence.internal.libraries.asm.FieldVisitor;
import org.eclipse.persistence.internal.libraries.asm.MethodVisitor;
import org.eclipse.persistence.internal.libraries.asm.Opcodes;
import org.eclipse.persistence.internal.libraries.asm.tree.AbstractInsnNode;
import org.eclipse.persistence.internal.libraries.asm.tree.InvokeDynamicInsnNode;
import org.eclipse.persistence.internal.libraries.asm.tree.LdcInsnNode;
import org.eclipse.persistence.internal.libraries.asm.tree.LineNumberNode;
import org.eclipse.persistence.internal.libraries.asm.tree.MethodInsnNode;
import org.eclipse.persistence.internal.libraries.asm.tree.MethodNode;

/** What the compiled classes of the application say of queries: where they are made, and of which texts. */
final class QueryTexts {

    /** Begins as a query does, holds a parameter or a comparison of a path, or begins as a clause does. */
    private static final Pattern OF_A_QUERY = Pattern.compile("(?s)( ?(select|update|delete from) .*"
            + "|(.*[ (=])?:[a-z]\\w*.*"
            + "|.*\\b[a-z]\\w*\\.[a-z]\\w*( (=|<>|<|>|<=|>=|in|not in|like|is|between|desc|asc)( .*)?|, [a-z]\\w*\\..*)"
            + "| (from|where|order by|group by|and|or|join|left join) .*)");

    /** Where the compiler puts a value into a text. */
    private static final String HOLES = "[\u0001\u0002]";

    private static final Set<String> OTHER_WAYS = Set.of(
            "createNamedQuery",
            "getCriteriaBuilder",
            "createStoredProcedureQuery",
            "prepareStatement",
            "createStatement");

    /** Every class, in the order of the alphabet. */
    final Set<String> classes = new TreeSet<>();

    /** Class to the texts in it that are a query or a piece of one. */
    final Map<String, Set<String>> texts = new TreeMap<>();

    /** What begins as a query and is put together with nothing where it stands. */
    final Set<String> whole = new TreeSet<>();

    /** Class to the lines that make a query of a text which is put together when it runs. */
    final Map<String, Set<Integer>> composing = new TreeMap<>();

    /** Calls that lead to SQL by other ways, which would not be seen here. */
    final Set<String> otherWays = new TreeSet<>();

    /** How many calls make a query, of whatever text. */
    int calls;

    /** Reads every class that lies beside one of these. */
    QueryTexts(List<Class<?>> oneOfEachModule) throws IOException, URISyntaxException {
        for (Class<?> one : oneOfEachModule) {
            Path place = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                readAll(place);
            } else {
                // another module that has been packaged already
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    readAll(jar.getPath("/"));
                }
            }
        }
    }

    private void readAll(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    new ClassReader(in).accept(new Reader(), ClassReader.SKIP_FRAMES);
                }
            }
        }
    }

    private final class Reader extends ClassVisitor {

        private String className;

        Reader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String internal, String signature, String parent, String[] types) {
            className = internal.replace('/', '.');
            classes.add(className);
        }

        @Override
        public FieldVisitor visitField(int access, String field, String type, String signature, Object constant) {
            keep(constant);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String signature, String[] thrown) {
            return new MethodNode(Opcodes.ASM9, access, method, type, signature, thrown) {
                @Override
                public void visitEnd() {
                    int line = 0;
                    for (AbstractInsnNode step : instructions) {
                        if (step instanceof LineNumberNode number) {
                            line = number.line;
                        } else if (step instanceof LdcInsnNode constant) {
                            keep(constant.cst);
                        } else if (step instanceof InvokeDynamicInsnNode joining) {
                            for (Object part : joining.bsmArgs) {
                                keep(part);
                            }
                        } else if (step instanceof MethodInsnNode call && OTHER_WAYS.contains(call.name)) {
                            otherWays.add(className + ":" + line);
                        } else if (step instanceof MethodInsnNode call && makesQuery(call)) {
                            calls++;
                            if (!hasConstant(call)) {
                                composing
                                        .computeIfAbsent(className, key -> new TreeSet<>())
                                        .add(line);
                            }
                        }
                    }
                }
            };
        }

        private void keep(Object constant) {
            if (constant instanceof String text) {
                String[] pieces = text.split(HOLES);
                if (pieces.length == 1
                        && text.equals(pieces[0])
                        && text.matches("(?s)(select|update|delete from) .*")) {
                    whole.add(text);
                }
                for (String piece : pieces) {
                    if (OF_A_QUERY.matcher(piece).matches()) {
                        texts.computeIfAbsent(className, key -> new LinkedHashSet<>())
                                .add(piece);
                    }
                }
            }
        }

        private static boolean makesQuery(MethodInsnNode call) {
            return call.owner.equals("jakarta/persistence/EntityManager")
                    && (call.name.equals("createQuery") || call.name.equals("createNativeQuery"));
        }

        /** Whether what is put before the call, and before the class of its results, is a text as it stands. */
        private static boolean hasConstant(MethodInsnNode call) {
            AbstractInsnNode argument = before(call);
            if (call.desc.contains("Ljava/lang/Class;")) {
                argument = before(argument);
            }
            return argument instanceof LdcInsnNode constant && constant.cst instanceof String;
        }

        private static AbstractInsnNode before(AbstractInsnNode step) {
            AbstractInsnNode found = step.getPrevious();
            while (found.getOpcode() < 0) {
                found = found.getPrevious();
            }
            return found;
        }
    }
}
